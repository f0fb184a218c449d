import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { AppError } from "../core/errors";
import { parseEnv } from "./env";

const key = () => randomBytes(32).toString("base64");
const good = () => ({
  DATABASE_URL: "postgresql://u:p@127.0.0.1:5432/d",
  SECRETS_KEYS: `k1:${key()}`,
  NEXTAUTH_SECRET: randomBytes(48).toString("base64url"),
});

function complaint(change: Record<string, string | undefined>): AppError {
  try {
    parseEnv({ ...good(), ...change });
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("parseEnv", () => {
  it("takes a good environment and fills in what was left out or empty", () => {
    const env = parseEnv({ ...good(), PORT: "", LOG_LEVEL: "" });
    expect(env).toMatchObject({ PORT: 3000, LOG_LEVEL: "info", APP_URL: "http://localhost:3000", EGRESS_ALLOW: [] });
  });

  it("keeps the order of the keys, of which the first seals", () => {
    expect(parseEnv({ ...good(), SECRETS_KEYS: `k2:${key()},k1:${key()}` }).SECRETS_KEYS.map(({ id }) => id)).toEqual([
      "k2",
      "k1",
    ]);
  });

  it.each([
    ["missing", undefined],
    ["too short", `k1:${randomBytes(16).toString("base64")}`],
    ["all zeros", `k1:${Buffer.alloc(32).toString("base64")}`],
    ["counted up", `k1:${Buffer.from(Array.from({ length: 32 }, (_, i) => i)).toString("base64")}`],
    ["readable text", `k1:${Buffer.from("the quick brown fox jumps over l").toString("base64")}`],
    ["without an id", key()],
    ["with one id twice", `k1:${key()},k1:${key()}`],
  ])("S6 refuses sealing keys that are %s, by name and with a remedy, and never repeats them", (_, value) => {
    const error = complaint({ SECRETS_KEYS: value });
    expect(error.message).toContain("SECRETS_KEYS");
    expect(error.remedy).toContain("openssl rand");
    if (value) expect(`${error.message}${error.remedy}`).not.toContain(value.split(":").at(-1));
  });

  it.each([
    ["missing", undefined],
    ["short", "kP3x9LmQ"],
    ["one letter", "a".repeat(64)],
    ["a repeated word", "qwertzuiop12qwertzuiop12qwertzuiop12"],
    ["a documented example", "change-me-to-a-long-random-string-1234567890"],
  ])("S6 refuses a signing secret that is %s", (_, value) => {
    expect(complaint({ NEXTAUTH_SECRET: value }).message).toContain("NEXTAUTH_SECRET");
  });

  it.each([
    ["DATABASE_URL", "mysql://u:p@h/d"],
    ["APP_URL", "ftp://x"],
    ["PORT", "70000"],
    ["LOG_LEVEL", "loud"],
    ["EGRESS_ALLOW", "127.0.0.1"],
    ["EGRESS_ALLOW", "*:443"],
    ["EGRESS_ALLOW", "10.0.0.0/40:443"],
    ["EGRESS_ALLOW", "0177.0.1:80"],
    ["EGRESS_ALLOW", "127.0.0.1:0"],
  ])("refuses %s=%s", (name, value) => {
    expect(complaint({ [name]: value }).message).toContain(name);
  });

  it("names every variable at fault at once", () => {
    const error = complaint({ SECRETS_KEYS: undefined, NEXTAUTH_SECRET: "x" });
    expect(error.fields?.map(({ path }) => path)).toEqual(["SECRETS_KEYS", "NEXTAUTH_SECRET"]);
  });
});
