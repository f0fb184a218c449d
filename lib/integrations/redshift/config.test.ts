import { describe, expect, it } from "vitest";
import { redshiftConfig, redshiftSecrets } from "./config";
import { redshift } from "./descriptor";
import { lackIn } from "./optional";
import { redshiftVersion } from "./redshift-version";

const good = { host: "c.abc.eu-west-1.redshift.amazonaws.com", database: "dev", user: "connetra" };
const complaint = (change: Record<string, unknown>): string => {
  const result = redshiftConfig.safeParse({ ...good, ...change });
  return result.success ? "" : (result.error.issues[0]?.message ?? "?");
};

describe("the Redshift form", () => {
  it("fills in what may be left out", () => {
    expect(redshiftConfig.parse(good)).toEqual({ ...good, port: 5439, sslMode: "prefer" });
  });

  it("takes an endpoint apart when it is pasted under Host, and nowhere else", () => {
    expect(redshift.takeApart("host", `${good.host}:5439/dev`)).toEqual({
      fills: { host: good.host, port: "5439", database: "dev" },
    });
    expect(redshift.takeApart("database", `${good.host}:5439/dev`)).toBeNull();
  });

  it.each([
    [{ host: `jdbc:redshift://${good.host}:5439/dev` }, /connection string|URL|not a host/i],
    [{ host: `${good.host}:5439/dev` }, /own field/],
    [{ database: "dev,prod" }, /One connector reads one database.*add another connector/],
    [{ database: "jdbc:redshift://x/dev" }, /Paste it under Host/],
    [{ port: "x" }, /Redshift listens on 5439/],
    [{ hots: "x" }, /hots/],
  ])("says what is wrong with %j", (change, message) => {
    expect(complaint(change)).toMatch(message);
  });

  it("needs a password", () => {
    expect(redshiftSecrets.safeParse({}).error?.issues[0]?.message).toBe("Enter the password.");
  });
});

describe("what Redshift tells", () => {
  it("is known by its version from PostgreSQL", () => {
    expect(redshiftVersion("PostgreSQL 8.0.2 on i686-pc-linux-gnu, Redshift 1.0.38698")).toBe("1.0.38698");
    expect(redshiftVersion("PostgreSQL 18.1 on x86_64-pc-linux-gnu")).toBeNull();
  });

  it.each([
    ["42501", "not-granted"],
    ["42P01", "not-there"],
    ["42883", "not-there"],
    ["57014", "not-answered"],
    ["XX000", "not-answered"],
    ["57P01", null],
    ["ECONNRESET", null],
  ])("a refusal %s of what can be done without is %s", (code, lack) => {
    expect(lackIn(Object.assign(new Error(), { code }))).toBe(lack);
  });
});
