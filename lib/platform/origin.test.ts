import { randomBytes } from "node:crypto";
import { afterEach, expect, it, vi } from "vitest";
import { isOwnOrigin } from "./origin";

for (const [name, value] of Object.entries({
  DATABASE_URL: "postgresql://u:p@127.0.0.1:5432/d",
  SECRETS_KEYS: `k1:${randomBytes(32).toString("base64")}`,
  NEXTAUTH_SECRET: randomBytes(48).toString("base64url"),
}))
  process.env[name] ||= value;

afterEach(() => void vi.unstubAllEnvs());

const asks = (origin: string, host: string) => isOwnOrigin(new Headers({ origin, host }));

it("A3 a page without TLS does not speak for an installation that has it", () => {
  vi.stubEnv("APP_URL", "https://catalog.example.com");
  expect(asks("http://catalog.example.com", "catalog.example.com")).toBe(false);
  expect(asks("http://10.0.0.5:3000", "10.0.0.5:3000")).toBe(false);
  expect(asks("https://catalog.example.com", "catalog.example.com")).toBe(true);
  expect(asks("https://other-name.example.com", "other-name.example.com")).toBe(true);
});

it("an installation without TLS is used at the host that was asked, and behind a proxy that adds it", () => {
  vi.stubEnv("APP_URL", "http://localhost:3000");
  expect(asks("http://127.0.0.1:3000", "127.0.0.1:3000")).toBe(true);
  expect(asks("https://catalog.example.com", "catalog.example.com")).toBe(true);
  expect(asks("http://evil.example", "catalog.example.com")).toBe(false);
});
