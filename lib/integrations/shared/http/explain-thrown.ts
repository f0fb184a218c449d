import { causesOf } from "../../../core/causes";
import { AppError } from "../../../core/errors";
import { connectionFault } from "../connection-fault";
import { HttpFault, type HttpFaultKind } from "./http-fault";

/** What undici says of a connection, by its codes. */
const kindByCode: ReadonlyMap<string, HttpFaultKind> = new Map([
  ["UND_ERR_CONNECT_TIMEOUT", "no-answer"],
  ["UND_ERR_HEADERS_TIMEOUT", "no-answer"],
  ["UND_ERR_BODY_TIMEOUT", "no-answer"],
  ["UND_ERR_SOCKET", "broke-off"],
  ["UND_ERR_CLOSED", "broke-off"],
  ["UND_ERR_DESTROYED", "broke-off"],
  ["UND_ERR_RES_CONTENT_LENGTH_MISMATCH", "broke-off"],
  ["UND_ERR_HEADERS_OVERFLOW", "not-http"],
  // A compressed body that cannot be unpacked: something on the way garbled it.
  ["Z_DATA_ERROR", "broke-off"],
  ["Z_BUF_ERROR", "broke-off"],
]);

/** Whatever a request or the reading of its answer threw. What is an AppError already stays one: a blocked way out, a stop. */
export const explainThrown = (thrown: unknown): HttpFault | AppError => {
  for (const error of causesOf(thrown)) {
    if (error instanceof AppError || error instanceof HttpFault) return error;
    // Undici tells it by this text alone.
    if (error.message === "unexpected redirect") return new HttpFault("redirected", { cause: thrown });
    // Its code says nothing: undici leaves it out.
    if (error.name === "HTTPParserError") return new HttpFault("not-http", { cause: thrown });
    const kind = kindByCode.get("code" in error && typeof error.code === "string" ? error.code : "");
    if (kind) return new HttpFault(kind, { cause: thrown });
  }
  const fault = connectionFault(thrown);
  if (!fault) return new HttpFault("unknown", { cause: thrown });
  const kinds: readonly string[] = ["unknown-host", "refused", "no-answer", "broke-off", "tls-untrusted", "tls-broken"];
  const isKnown = (kind: string): kind is HttpFaultKind => kinds.includes(kind);
  return new HttpFault(isKnown(fault.kind) ? fault.kind : "not-http", { cause: thrown, code: fault.code });
};
