import { describe, expect, it } from "vitest";
import { scrub, withSecrets } from "./log";

const secret = 'pa"ss/wörd+1234567';

describe("scrub", () => {
  it("takes a secret in use out of a text in every spelling that errors use", async () => {
    await withSecrets([secret], async () => {
      const spellings = [
        secret,
        JSON.stringify({ password: secret }),
        `https://h/?p=${encodeURIComponent(secret)}`,
        Buffer.from(secret).toString("hex"),
        ...["", "u", "us", "usr:"].map((before) => Buffer.from(`${before}${secret}:tail`).toString("base64")),
        Buffer.from(secret).toString("base64url"),
      ];
      for (const text of spellings) expect(scrub(text), text).toContain("[secret]");
    });
  });

  it("takes out the single lines of a private key", async () => {
    const line = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC";
    await withSecrets([`-----BEGIN PRIVATE KEY-----\n${line}\n-----END PRIVATE KEY-----`], async () => {
      expect(scrub(`bad line: ${line}`)).toBe("bad line: [secret]");
    });
  });

  it("keeps a secret out as long as any job uses it, and lets it go afterwards", async () => {
    let endFirst = (): void => {};
    const first = withSecrets([secret], () => new Promise<void>((resolve) => (endFirst = resolve)));
    await withSecrets([secret], async () => {});
    expect(scrub(secret)).toBe("[secret]");
    endFirst();
    await first;
    expect(scrub(secret)).toBe(secret);
  });

  it("hides the password of a URL even when nobody named it", () => {
    expect(scrub("connect postgresql://me:hunter2@db:5432/x failed")).toBe(
      "connect postgresql://me:[secret]@db:5432/x failed",
    );
  });
});
