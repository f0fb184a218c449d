import { describe, expect, it } from "vitest";
import { AppError } from "../../core/errors";
import type { PostgresConfig } from "./config";
import { postgresFault } from "./messages";

const target: PostgresConfig = {
  host: "db.example.com",
  port: 5432,
  database: "Shop",
  user: "reader",
  sslMode: "verify-full",
};
const thrown = (code: string | undefined, message = "canary in the server's own text") =>
  Object.assign(new Error(message), code ? { code } : {});

describe("a fault of the server, in our words", () => {
  it.each([
    ["28P01", "credentials-rejected", /does not accept this password for the user reader/],
    ["28000", "credentials-rejected", /may not sign in/],
    ["3D000", "not-found", /no database named Shop/],
    ["42501", "permission-missing", /may not do this/],
    ["53300", "vendor-unreachable", /no more connections/],
    ["57014", "vendor-unreachable", /took too long/],
    ["57P03", "vendor-unreachable", /starting up/],
    ["ECONNREFUSED", "vendor-unreachable", /nothing listens on port 5432/],
    ["ENOTFOUND", "vendor-unreachable", /no host named db\.example\.com/],
    ["EAI_AGAIN", "vendor-unreachable", /could not be looked up just now/],
    ["ETIMEDOUT", "vendor-unreachable", /did not answer in time/],
    ["ECONNRESET", "vendor-unreachable", /closed the connection/],
    ["EHOSTUNREACH", "vendor-unreachable", /no way from here/],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", "vendor-unreachable", /not signed by an authority/],
    ["SELF_SIGNED_CERT_IN_CHAIN", "vendor-unreachable", /not signed by an authority/],
    ["CERT_HAS_EXPIRED", "vendor-unreachable", /has expired/],
    ["ERR_TLS_CERT_ALTNAME_INVALID", "vendor-unreachable", /not made out to db\.example\.com/],
    ["ERR_SSL_WRONG_VERSION_NUMBER", "vendor-unreachable", /could not agree/],
    ["XX999", "vendor-answer-unexpected", /does not know \(SQLSTATE XX999\)/],
    ["EWHAT", "vendor-answer-unexpected", /does not know\.$/],
  ])("%s is %s", (code, ours, message) => {
    const fault = postgresFault(thrown(code), target);
    expect(fault.code).toBe(ours);
    expect(fault.message).toMatch(message);
    expect(fault.remedy.length).toBeGreaterThan(10);
    expect(JSON.stringify(fault.view)).not.toContain("canary");
  });

  it.each([
    ["timeout expired", /did not answer in time/],
    ["The server does not support SSL connections", /does not offer encryption/],
    ["Connection terminated unexpectedly", /closed the connection/],
    ["Connection terminated due to connection timeout", /did not answer in time|closed the connection/],
  ])("pg's “%s” is known by its text", (text, message) => {
    expect(postgresFault(thrown(undefined, text), target).message).toMatch(message);
  });

  it("tells a missing line of pg_hba.conf from a role without LOGIN", () => {
    const fault = postgresFault(thrown("28000", 'no pg_hba.conf entry for host "203.0.113.5", user "reader"'), target);
    expect(fault.remedy).toContain('hostssl "Shop" reader');
  });

  it("quotes a name where Postgres would need it", () => {
    expect(postgresFault(thrown("42501"), target).remedy).toContain('GRANT CONNECT ON DATABASE "Shop" TO reader;');
  });

  it("speaks of the first address when all of several failed", () => {
    expect(postgresFault(new AggregateError([thrown("ECONNREFUSED"), thrown("ECONNREFUSED")]), target).message).toMatch(
      /nothing listens/,
    );
  });

  it("leaves what is already in our words as it is", () => {
    const blocked = new AppError("egress-blocked", "Not allowed.", { remedy: "EGRESS_ALLOW" });
    expect(postgresFault(blocked, target)).toBe(blocked);
  });
});
