import { createHash, randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { parseUuid, UuidIndex } from "./uuid-index";

const bytesOf = (uuid: string): Buffer => Buffer.from(uuid.replaceAll("-", ""), "hex");

describe("numbers of UUIDs", () => {
  it("are those of the order in which they came, and -1 for one that never did", () => {
    const uuids = Array.from({ length: 3_000 }, (_, n) => {
      const hash = createHash("md5").update(`node ${n}`).digest("hex");
      return hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
    });
    const index = new UuidIndex(uuids.length);
    const bytes = Buffer.alloc(16);
    for (const uuid of uuids) {
      parseUuid(Buffer.from(`x${uuid.toUpperCase()}`), 1, bytes);
      index.add(bytes, 0);
    }
    expect(uuids.map((uuid) => index.find(bytesOf(uuid), 0))).toEqual(uuids.map((_, n) => n));
    expect(index.find(bytesOf(randomUUID()), 0)).toBe(-1);
  });

  it("stay the first one's where one comes twice", () => {
    const [a, b] = [bytesOf(randomUUID()), bytesOf(randomUUID())];
    const index = new UuidIndex(3);
    for (const each of [a, a, b]) index.add(each, 0);
    expect([index.find(a, 0), index.find(b, 0)]).toEqual([0, 2]);
  });

  it("are none in an empty index", () => {
    expect(new UuidIndex(0).find(bytesOf(randomUUID()), 0)).toBe(-1);
  });
});
