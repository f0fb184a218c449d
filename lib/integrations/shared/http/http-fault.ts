import type { FaultKind } from "../bucket/store-fault";

/** What can go wrong with a vendor's HTTP interface: with the connection, or with what it answers. */
export type HttpFaultKind =
  | Extract<FaultKind, "unknown-host" | "refused" | "no-answer" | "broke-off" | "tls-untrusted" | "tls-broken">
  /** What came back is no HTTP. */
  | "not-http"
  /** It sends us elsewhere. A credential is never sent after it. */
  | "redirected"
  /** It answers, with a status that is no success. */
  | "status"
  /** It answers with success, and what it says is not what was asked for. */
  | "unreadable"
  | "unknown";

const passing: ReadonlySet<HttpFaultKind> = new Set(["no-answer", "broke-off", "refused"]);
/** Statuses that the same request may not meet again a moment later. */
const passes = (status: number): boolean => status === 408 || status === 425 || status === 429 || status >= 500;

/** A vendor's error in the words that all such interfaces share. What the vendor said stays in `cause`, for the log. */
export class HttpFault extends Error {
  /** Of the answer, if there was one. */
  readonly status: number | null;
  /** How long the answer asks us to wait. */
  readonly retryAfterMs: number | null;
  /** Whether the answer is a page for people: a sign-in, a proxy's, another site's. */
  readonly isHtml: boolean;
  /** Whether the answer says that it is JSON, as an API's does, also when it refuses. */
  readonly isJson: boolean;
  /** Whether so much time went by already that the same request is not to be tried again right away. */
  readonly isFinal: boolean;
  /** Of a connection: Node's code in letters and digits, such as `CERTHASEXPIRED`. */
  readonly code: string | null;

  constructor(
    readonly kind: HttpFaultKind,
    facts: {
      cause?: unknown;
      status?: number;
      retryAfterMs?: number | null;
      isHtml?: boolean;
      isJson?: boolean;
      isFinal?: boolean;
      code?: string | null;
    } = {},
  ) {
    super(kind, { cause: facts.cause });
    this.name = "HttpFault";
    this.status = facts.status ?? null;
    this.retryAfterMs = facts.retryAfterMs ?? null;
    this.isHtml = facts.isHtml ?? false;
    this.isJson = facts.isJson ?? false;
    this.isFinal = facts.isFinal ?? false;
    this.code = facts.code ?? null;
  }

  get isPassing(): boolean {
    if (this.isFinal) return false;
    return this.status === null ? passing.has(this.kind) : this.kind === "status" && passes(this.status);
  }
}
