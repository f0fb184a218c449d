import { describe, expect, it } from "vitest";
import { type MysqlConfig, mysqlConfig, mysqlSecrets, wantedDatabases } from "./config";

const good = { host: "mysql.example.com", user: "connetra" };
const complaint = (change: Record<string, unknown>): string => {
  const result = mysqlConfig.safeParse({ ...good, ...change });
  return result.success ? "" : (result.error.issues[0]?.message ?? "?");
};

describe("the MySQL form", () => {
  it("fills in what may be left out", () => {
    expect(mysqlConfig.parse(good)).toEqual({ ...good, port: 3306, sslMode: "prefer" });
    expect(mysqlConfig.parse({ ...good, port: "", database: " ", schemas: "", sslRootCert: " " })).toEqual({
      ...good,
      ...{ port: 3306, sslMode: "prefer", schemas: [] },
    });
  });

  it.each([
    [{ host: "mysql://u:p@db.example.com:3306/x" }, /This is a URL/],
    [{ host: "db.example.com:3306" }, /port has its own field/],
    [{ port: "abc" }, /from 1 to 65535; MySQL listens on 3306/],
    [{ database: "mysql://x/y" }, /connection URL/],
    [{ database: "shop,crm" }, /under More databases/],
    [{ sslMode: "VERIFY_IDENTITY" }, /disable, prefer, require, verify-ca, verify-full/],
    [{ host: "203.0.113.7", sslMode: "verify-full" }, /verify-full compares names/],
    [{ host: "2001:db8::1", sslMode: "verify-full" }, /verify-full compares names/],
    [{ hots: "x" }, /hots/],
  ])("says what is wrong with %j", (change, message) => {
    expect(complaint(change)).toMatch(message);
  });

  it("checks the certificate of an address by its issuer", () => {
    expect(complaint({ host: "203.0.113.7", sslMode: "verify-ca" })).toBe("");
  });

  it("needs a password", () => {
    expect(mysqlSecrets.safeParse({}).error?.issues[0]?.message).toBe("Enter the password.");
  });

  it.each<[Partial<MysqlConfig>, string[] | null]>([
    [{}, null],
    [{ schemas: [] }, null],
    [{ database: "shop" }, ["shop"]],
    [{ database: "shop", schemas: ["raw", "shop"] }, ["shop", "raw"]],
    [{ schemas: ["raw"] }, ["raw"]],
  ])("reads of %j the databases %j", (change, databases) => {
    expect(wantedDatabases({ ...mysqlConfig.parse(good), ...change })).toEqual(databases);
  });
});
