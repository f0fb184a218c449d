import { describe, expect, it } from "vitest";
import { inPieces } from "./crawl";
import type { RelationRow } from "./crawl-queries";

const relation = (oid: number, attributes: number): RelationRow => ({
  ...{ oid, attributes, whole: true, kind: "r", schema: "s", name: `t${oid}`, owner: "o", comment: null },
  ...{ rows: null, bytes: null, partitions: null, partition_key: null, definition: null },
});

describe("relations in pieces", () => {
  it("hold no more columns than asked for, lose none and keep their order", () => {
    const rows = Array.from({ length: 250 }, (_, at) => relation(at, (at * 37) % 160));
    const pieces = [...inPieces(rows, 500)];
    expect(pieces.flat()).toEqual(rows);
    for (const piece of pieces) expect(piece.reduce((sum, row) => sum + row.attributes, 0)).toBeLessThanOrEqual(500);
  });

  it("let a relation through that is larger alone", () => {
    expect([...inPieces([relation(1, 1600), relation(2, 1)], 500)].map((piece) => piece.length)).toEqual([1, 1]);
  });

  it("are none for nothing", () => {
    expect([...inPieces([])]).toEqual([]);
  });
});
