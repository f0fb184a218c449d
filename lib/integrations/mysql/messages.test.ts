import { describe, expect, it } from "vitest";
import { AppError } from "../../core/errors";
import type { ServerTarget } from "../shared/database-server/server-target";
import { isTlsFault, mysqlFault } from "./messages";

const target: ServerTarget = { host: "db.example.com", port: 3306, user: "reader", sslMode: "verify-full" };
const thrown = (fields: { code?: string; errno?: number; name?: string }, message = "canary in the server's text") =>
  Object.assign(new Error(message), fields);

describe("a fault of a MySQL server, in our words", () => {
  it.each<[{ code?: string; errno?: number; name?: string }, string, RegExp]>([
    [{ code: "ER_ACCESS_DENIED_ERROR", errno: 1045 }, "credentials-rejected", /does not accept this password/],
    [{ errno: 1698 }, "credentials-rejected", /a method that Connetra does not speak/],
    [{ code: "AUTH_SWITCH_PLUGIN_ERROR" }, "credentials-rejected", /a method that Connetra does not speak/],
    [{ errno: 3118 }, "credentials-rejected", /is locked/],
    [{ errno: 1862 }, "credentials-rejected", /has expired/],
    [{ errno: 3159 }, "credentials-rejected", /takes only encrypted/],
    [{ errno: 1130 }, "credentials-rejected", /no account for the address/],
    [{ errno: 1129 }, "vendor-unreachable", /has blocked Connetra's address/],
    [{ errno: 1142 }, "permission-missing", /may not read this part/],
    [{ errno: 1040 }, "vendor-unreachable", /no more connections/],
    [{ errno: 1969 }, "vendor-unreachable", /took too long/],
    [{ errno: 3024 }, "vendor-unreachable", /took too long/],
    [{ errno: 1205 }, "vendor-unreachable", /holds a lock/],
    [{ code: "ECONNREFUSED", errno: -111 }, "vendor-unreachable", /nothing listens on port 3306/],
    [{ code: "ENOTFOUND", errno: -3008 }, "vendor-unreachable", /no host named/],
    [{ code: "ETIMEDOUT" }, "vendor-unreachable", /did not answer in time/],
    [{ name: "TimeoutError" }, "vendor-unreachable", /did not answer in time/],
    [{ code: "PROTOCOL_CONNECTION_LOST" }, "vendor-unreachable", /closed the connection/],
    [{ code: "HANDSHAKE_NO_SSL_SUPPORT" }, "vendor-unreachable", /does not offer encryption/],
    [{ code: "HANDSHAKE_SSL_ERROR" }, "vendor-unreachable", /could not agree on how to encrypt/],
    [{ code: "ER_WHAT", errno: 1999 }, "vendor-answer-unexpected", /does not know \(error 1999\)/],
    [{ code: "EWHAT", errno: -5 }, "vendor-answer-unexpected", /does not know\.$/],
  ])("%j is %s", (fields, code, message) => {
    const fault = mysqlFault(thrown(fields), target);
    expect(fault.code).toBe(code);
    expect(fault.message).toMatch(message);
    expect(fault.remedy.length).toBeGreaterThan(10);
    expect(JSON.stringify(fault.view)).not.toContain("canary");
  });

  it.each([
    ["certificate has expired", /has expired/],
    ["self-signed certificate in certificate chain", /not signed by an authority/],
    ["unable to verify the first certificate", /not signed by an authority/],
    ["Hostname/IP does not match certificate's altnames: Host: x", /not made out to db\.example\.com/],
  ])("tells a certificate by what OpenSSL says under the driver's code: %s", (text, message) => {
    const error = thrown({ code: "HANDSHAKE_SSL_ERROR" }, text);
    expect(mysqlFault(error, target).message).toMatch(message);
    expect(isTlsFault(error)).toBe(true);
  });

  it("does not take a wrong password for a fault of TLS, after which `prefer` would send it in plain text", () => {
    expect(isTlsFault(thrown({ code: "ER_ACCESS_DENIED_ERROR", errno: 1045 }))).toBe(false);
    expect(isTlsFault(thrown({ code: "ECONNRESET" }))).toBe(false);
  });

  it("quotes the account as a statement needs it", () => {
    expect(mysqlFault(thrown({ errno: 3118 }), { ...target, user: "o'neil" }).remedy).toContain("'o''neil'@'%'");
  });

  it("leaves what is already in our words as it is, and speaks of the first of several addresses", () => {
    const blocked = new AppError("egress-blocked", "Not allowed.", { remedy: "EGRESS_ALLOW" });
    expect(mysqlFault(blocked, target)).toBe(blocked);
    expect(mysqlFault(new AggregateError([thrown({ code: "ECONNREFUSED" })]), target).message).toMatch(
      /nothing listens/,
    );
  });
});
