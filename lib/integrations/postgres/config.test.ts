import { describe, expect, it } from "vitest";
import { postgresConfig, postgresSecrets } from "./config";

const good = { host: "db.example.com", database: "analytics", user: "connetra" };
const complaint = (change: Record<string, unknown>): string => {
  const result = postgresConfig.safeParse({ ...good, ...change });
  return result.success ? "" : (result.error.issues[0]?.message ?? "?");
};

describe("the postgres form", () => {
  it("fills in what may be left out", () => {
    expect(postgresConfig.parse(good)).toEqual({ ...good, port: 5432, sslMode: "prefer" });
    expect(postgresConfig.parse({ ...good, port: "", schemas: [], sslRootCert: " " })).toEqual({
      ...good,
      ...{ port: 5432, sslMode: "prefer", schemas: [] },
    });
  });

  it("takes what browsers send: numbers as text, lists by comma or line, spaces around", () => {
    const parsed = postgresConfig.parse({ ...good, host: "  db.example.com ", port: " 6432 ", schemas: "a, b\nc,," });
    expect(parsed).toMatchObject({ host: "db.example.com", port: 6432, schemas: ["a", "b", "c"] });
  });

  it.each([
    ["postgresql://u:p@db.example.com:5432/x", /This is a URL/],
    ["https://db.example.com", /This is a URL/],
    ["/var/run/postgresql", /Unix socket/],
    ["user@db.example.com", /user has its own field/],
    ["db.example.com:5432", /port has its own field/],
    ["db.example.com/analytics", /database has its own field/],
    ["host=db.example.com", /connection string/],
    ["a.example.com,b.example.com", /one host/],
    ["[2001:db8::1]", /without brackets/],
    ["db example", /no spaces/],
    ["büro.example", /ASCII form/],
    ["-db.example.com", /not a host name/],
    ["", /Enter the server's host name/],
  ])("says what is wrong with the host %j", (host, message) => {
    expect(complaint({ host })).toMatch(message);
  });

  it.each(["localhost", "10.0.0.7", "2001:db8::1", "my_db.internal", "db.example.com."])(
    "takes the host %s",
    (host) => {
      expect(complaint({ host })).toBe("");
    },
  );

  it.each([0, 65_536, 1.5, "abc", "5432x"])("refuses the port %j", (port) => {
    expect(complaint({ port })).toMatch(/from 1 to 65535/);
  });

  it("refuses what teaches nothing by passing: a URL as database, another SSL mode, a key as certificate, an unknown field", () => {
    expect(complaint({ database: "postgres://x/y" })).toMatch(/connection URL/);
    expect(complaint({ sslMode: "on" })).toMatch(/disable, prefer, require, verify-ca, verify-full/);
    expect(complaint({ sslRootCert: "-----BEGIN RSA PRIVATE KEY-----" })).toMatch(/PEM form/);
    expect(complaint({ hots: "x" })).not.toBe("");
  });

  it.each(["shop,crm", "shop; crm", "shop\ncrm"])("says no to several databases at once: %j", (database) => {
    expect(complaint({ database })).toMatch(/One connector reads one database.*add another connector/);
  });

  it("needs a password", () => {
    expect(postgresSecrets.safeParse({}).error?.issues[0]?.message).toBe("Enter the password.");
  });
});
