import { describe, expect, it } from "vitest";
import { connectionFault } from "./connection-fault";

const coded = (code: string) => Object.assign(new Error("what Node says"), { code });

describe("a fault of a connection", () => {
  it.each([
    ["ENOTFOUND", "unknown-host"],
    ["EAI_AGAIN", "no-answer"],
    ["ECONNREFUSED", "refused"],
    ["ECONNRESET", "broke-off"],
    ["EPIPE", "broke-off"],
    ["ETIMEDOUT", "no-answer"],
    ["EHOSTUNREACH", "no-answer"],
    ["CERT_HAS_EXPIRED", "tls-untrusted"],
    ["SELF_SIGNED_CERT_IN_CHAIN", "tls-untrusted"],
    ["ERR_TLS_CERT_ALTNAME_INVALID", "tls-untrusted"],
    ["EPROTO", "tls-broken"],
    ["ERR_SSL_WRONG_VERSION_NUMBER", "tls-broken"],
    ["HPE_INVALID_CONSTANT", "not-a-store"],
  ])("%s is %s", (code, kind) => {
    expect(connectionFault(coded(code))).toEqual({ kind, code: code.replaceAll("_", "") });
  });

  it("goes by its code before its name: libraries call a reset a timeout", () => {
    expect(connectionFault(Object.assign(coded("ECONNRESET"), { name: "TimeoutError" }))?.kind).toBe("broke-off");
  });

  it("is known by its name where it has no code", () => {
    expect(connectionFault(AbortSignal.timeout(0).reason ?? new DOMException("", "TimeoutError"))?.kind).toBe(
      "no-answer",
    );
    expect(connectionFault(Object.assign(new Error(), { name: "AbortError" }))?.kind).toBe("no-answer");
  });

  it("is found in what it caused, and in the first of several addresses", () => {
    expect(connectionFault(new Error("wrapped", { cause: coded("ECONNREFUSED") }))?.kind).toBe("refused");
    expect(connectionFault(new AggregateError([coded("ECONNREFUSED"), coded("ETIMEDOUT")]))?.kind).toBe("refused");
  });

  it("is not seen where there is none", () => {
    expect(connectionFault(new Error("ENOTFOUND in the text alone"))).toBeNull();
    expect(connectionFault("ENOTFOUND")).toBeNull();
    const circle = new Error("a");
    circle.cause = circle;
    expect(connectionFault(circle)).toBeNull();
  });
});
