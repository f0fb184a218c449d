import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { keyIdOf, openSecret, sealSecret } from "./secrets";

const ring = [{ id: "k1", bytes: randomBytes(32) }];
const place = { connectorId: "c1", field: "password", destination: { host: "db.example.com", port: 5432 } };
const unreadable = expect.objectContaining({ code: "secret-unreadable" });

describe("sealed secrets", () => {
  it("open where they were sealed, in whatever order the destination is told", () => {
    const sealed = sealSecret("pä$$ \n word", place, ring);
    expect(
      openSecret(sealed, { ...place, destination: { port: 5432, host: "db.example.com", role: undefined } }, ring),
    ).toBe("pä$$ \n word");
    expect(sealed).not.toContain("word");
    expect(sealSecret("pä$$ \n word", place, ring)).not.toBe(sealed);
  });

  it.each([
    ["connector", { ...place, connectorId: "c2" }],
    ["field", { ...place, field: "token" }],
    ["host", { ...place, destination: { host: "evil.example.com", port: 5432 } }],
    ["port", { ...place, destination: { host: "db.example.com", port: 5433 } }],
    ["destination's type", { ...place, destination: { host: "db.example.com", port: "5432" } }],
    ["destination's extent", { ...place, destination: { ...place.destination, via: "proxy" } }],
  ])("S4 do not open with another %s", (_, elsewhere) => {
    const sealed = sealSecret("s3cret", place, ring);
    expect(() => openSecret(sealed, elsewhere, ring)).toThrow(unreadable);
  });

  it("S4 do not open with any single character changed", () => {
    const sealed = sealSecret("s3cret", place, ring);
    for (let i = 0; i < sealed.length; i++) {
      const tampered = sealed.slice(0, i) + (sealed[i] === "A" ? "B" : "A") + sealed.slice(i + 1);
      expect(() => openSecret(tampered, place, ring), `character ${i}`).toThrow(unreadable);
    }
    for (const broken of ["", "v1", `${sealed}.x`, sealed.slice(0, -4)])
      expect(() => openSecret(broken, place, ring)).toThrow(unreadable);
  });

  it("still open after a new key was put in front, and no longer once theirs is gone", () => {
    const sealed = sealSecret("s3cret", place, ring);
    const rotated = [{ id: "k2", bytes: randomBytes(32) }, ...ring];
    expect(openSecret(sealed, place, rotated)).toBe("s3cret");
    expect([keyIdOf(sealed), keyIdOf(sealSecret("s3cret", place, rotated))]).toEqual(["k1", "k2"]);
    expect(() => openSecret(sealed, place, rotated.slice(0, 1))).toThrow(/key k1/);
  });
});
