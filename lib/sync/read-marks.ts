import "server-only";
import { hash } from "node:crypto";
import type { Client } from "pg";
import { z } from "zod";
import type { AssetDraft, DbtAssetType } from "@/lib/core/catalog";
import type { AssetId } from "@/lib/core/ids";

/** What is asked of an asset when all nodes have gone by: who stands for which relation, and what hangs on what. */
export type IndexedAsset = Pick<
  AssetDraft,
  "key" | "type" | "database" | "schema" | "identifier" | "relation" | "materialization" | "attachedTo"
>;

/** A node that was read before: a digest of what it was read from, the row that it became, and what was noted of it. */
export type NodeMark = {
  source: string;
  id: AssetId;
  rowHash: string;
  columns: number;
  dependsOn: readonly string[];
  asset: IndexedAsset & { type: DbtAssetType };
};

/** Nodes a row. */
const CHUNK = 1000;
/** Marks that stand for nothing any more are put up with until there are more of them than of others. */
const MOST_STALE = 2;

type Line = [
  ...[key: string, source: string, id: string, rowHash: string, type: DbtAssetType, columns: number],
  ...[dependsOn: readonly string[], database: string | null, schema: string | null, identifier: string | null],
  ...[relation: string | null, materialization: string | null, attachedTo: readonly string[]],
];
const LINE_LENGTH = 13;
/** We wrote it ourselves, and of a table that may be lost: no more than that it is a chunk. */
const chunk = z.tuple(
  [z.number()],
  z.custom<Line>((value) => Array.isArray(value) && value.length === LINE_LENGTH),
);

/**
 * What the nodes of a connector were read from. It is known by content alone: a node of the same text becomes the same
 * row, so a mark is good for as long as the reader makes the same of it and the row is there.
 */
export class ReadMarks {
  readonly #byKey = new Map<string, NodeMark>();
  readonly #fresh: Line[] = [];
  #lines = 0;
  #chunks = 0;
  #seen = 0;

  /** @param reader another number than before: nothing that was noted is good any more */
  constructor(
    private readonly connectorId: string,
    private readonly reader: number,
    /** Everything is read again. */
    private readonly isForced: boolean,
  ) {}

  async load(client: Client): Promise<void> {
    for (let seq = 0; ; seq += 1) {
      const { rows } = await client.query<{ marks: string }>(
        `select marks from read_marks where connector_id = $1 and seq = $2`,
        [this.connectorId, seq],
      );
      const [row] = rows;
      if (!row) return;
      this.#chunks += 1;
      const [reader, ...lines] = chunk.parse(JSON.parse(row.marks));
      if (reader !== this.reader) continue;
      for (const each of lines) this.#byKey.set(each[0], markOf(each));
      this.#lines += lines.length;
    }
  }

  /** The mark of a node that was read from the same before. */
  find(key: string, source: string): NodeMark | null {
    const mark = this.isForced ? undefined : this.#byKey.get(key);
    return mark?.source === source ? mark : null;
  }

  /** Told of each node that is found again. */
  again(): void {
    this.#seen += 1;
  }

  add(mark: NodeMark): void {
    this.#fresh.push(lineOf(mark));
    this.#seen += 1;
  }

  /** Adds what is new; all is written anew once most of it stands for nothing. */
  async save(client: Client): Promise<void> {
    let first = this.#chunks;
    let lines: readonly Line[] = this.#fresh;
    const isWasteful = this.#lines + lines.length > MOST_STALE * this.#seen || (this.#lines === 0 && first > 0);
    if (lines.length === 0 && !isWasteful) return;
    if (isWasteful) {
      const kept = new Map([...this.#byKey].map(([key, mark]) => [key, lineOf(mark)]));
      for (const fresh of lines) kept.set(fresh[0], fresh);
      if (kept.size > MOST_STALE * this.#seen) kept.clear();
      lines = kept.size > 0 ? [...kept.values()] : this.#fresh;
      first = 0;
      await client.query(`delete from read_marks where connector_id = $1`, [this.connectorId]);
    }
    for (let at = 0; at < lines.length; at += CHUNK) {
      await client.query(`insert into read_marks (connector_id, seq, marks) values ($1, $2, $3)`, [
        ...[this.connectorId, first + at / CHUNK],
        JSON.stringify([this.reader, ...lines.slice(at, at + CHUNK)]),
      ]);
    }
  }
}

const markOf = ([key, source, id, rowHash, type, columns, dependsOn, database, ...rest]: Line): NodeMark => {
  const [schema, identifier, relation, materialization, attachedTo] = rest;
  return {
    ...{ source, id: id as AssetId, rowHash, columns, dependsOn },
    asset: { key, type, database, schema, identifier, relation, materialization, attachedTo: [...attachedTo] },
  };
};

const lineOf = ({ source, id, rowHash, columns, dependsOn, asset }: NodeMark): Line => {
  const { key, type, database, schema, identifier, relation, materialization, attachedTo } = asset;
  return [
    ...([key, source, id, rowHash, type, columns, dependsOn] as const),
    ...([database, schema, identifier, relation, materialization, attachedTo] as const),
  ];
};

/**
 * A digest of what a node is read from, without the moment at which dbt parsed it: that is another in every run.
 * @param stampAt the colon behind its own "created_at"; null: it has none
 * @param catalog what the catalog says of it
 */
export function sourceDigest(
  section: string,
  bytes: Buffer,
  stampAt: number | null,
  catalog: string | undefined,
): string {
  const end = stampAt === null ? null : numberEnd(bytes, stampAt + 1);
  const own =
    stampAt === null || end === null
      ? hash("sha256", bytes, "base64")
      : `${hash("sha256", bytes.subarray(0, stampAt), "base64")} ${hash("sha256", bytes.subarray(end), "base64")}`;
  return `${section} ${own}${catalog === undefined ? "" : ` ${hash("sha256", catalog, "base64")}`}`;
}

const LONGEST_NUMBER = 40;
const number = /^[ \t\n\r]*-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?(?=[ \t\n\r,}])/;

/** One past the number that stands here, after white space; null for whatever else it is. */
function numberEnd(bytes: Buffer, from: number): number | null {
  const found = number.exec(bytes.toString("latin1", from, from + LONGEST_NUMBER));
  return found && from + found[0].length;
}
