import "server-only";
import { hash } from "node:crypto";
import type { Client } from "pg";
import type { AssetDraft, DbtAssetType } from "@/lib/core/catalog";
import type { AssetId } from "@/lib/core/ids";
import { isStorableText } from "@/lib/core/storable-text";

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

/** What is noted of a node beside its key and what it was read from. */
type Note = [
  ...[id: string, rowHash: string, type: DbtAssetType, columns: number],
  ...[dependsOn: readonly string[], database: string | null, schema: string | null, identifier: string | null],
  ...[relation: string | null, materialization: string | null, attachedTo: readonly string[]],
];

/**
 * What the nodes of a connector were read from. It is known by content alone: a node of the same text becomes the same
 * row, so a mark is good for as long as the reader makes the same of it and the row is there. Marks stay the lines of text
 * that they are kept as, each taken apart when its node comes by.
 */
export class ReadMarks {
  readonly #byKey = new Map<string, string>();
  readonly #fresh: string[] = [];
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
    let next = this.#chunk(client, 0);
    for (let seq = 1; ; seq += 1) {
      const marks = await next;
      if (marks === null) return;
      next = this.#chunk(client, seq);
      this.#chunks += 1;
      this.#take(marks);
    }
  }

  async #chunk(client: Client, seq: number): Promise<string | null> {
    const { rows } = await client.query<{ marks: string }>(
      `select marks from read_marks where connector_id = $1 and seq = $2`,
      [this.connectorId, seq],
    );
    return rows[0]?.marks ?? null;
  }

  #take(marks: string): void {
    const [head, ...lines] = marks.split("\n");
    if (head !== String(this.reader)) return;
    for (const line of lines) this.#byKey.set(keyOf(line), line);
    this.#lines += lines.length;
  }

  /** The mark of a node that was read from the same before. */
  find(key: string, source: string): NodeMark | null {
    const line = this.isForced ? undefined : this.#byKey.get(key);
    return line?.startsWith(`${source}\t`, key.length + 1) ? markOf(key, source, line) : null;
  }

  /** Told of each node that is found again. */
  again(): void {
    this.#seen += 1;
  }

  add(mark: NodeMark): void {
    this.#seen += 1;
    // A name that would break a line is none of dbt's: such a node is read each time.
    if (fitsLine(mark.asset.key)) this.#fresh.push(lineOf(mark));
  }

  /** Adds what is new; all is written anew once most of it stands for nothing. */
  async save(client: Client): Promise<void> {
    let first = this.#chunks;
    let lines: readonly string[] = this.#fresh;
    const isWasteful = this.#lines + lines.length > MOST_STALE * this.#seen || (this.#lines === 0 && first > 0);
    if (lines.length === 0 && !isWasteful) return;
    if (isWasteful) {
      const kept = new Map(this.#byKey);
      for (const line of lines) kept.set(keyOf(line), line);
      if (kept.size > MOST_STALE * this.#seen) kept.clear();
      lines = kept.size > 0 ? [...kept.values()] : this.#fresh;
      first = 0;
      await client.query(`delete from read_marks where connector_id = $1`, [this.connectorId]);
    }
    for (let at = 0; at < lines.length; at += CHUNK) {
      await client.query(`insert into read_marks (connector_id, seq, marks) values ($1, $2, $3)`, [
        ...[this.connectorId, first + at / CHUNK],
        [this.reader, ...lines.slice(at, at + CHUNK)].join("\n"),
      ]);
    }
  }
}

const fitsLine = (key: string): boolean => !/[\t\n]/.test(key) && isStorableText(key);

const keyOf = (line: string): string => line.slice(0, line.indexOf("\t"));

function markOf(key: string, source: string, line: string): NodeMark {
  // We wrote it ourselves, and of a table that a crash empties, not one that it spoils.
  const note = JSON.parse(line.slice(key.length + source.length + 2)) as Note;
  const [id, rowHash, type, columns, dependsOn, database, schema, identifier, relation, materialization, attachedTo] =
    note;
  return {
    ...{ source, id: id as AssetId, rowHash, columns, dependsOn },
    asset: { key, type, database, schema, identifier, relation, materialization, attachedTo: [...attachedTo] },
  };
}

function lineOf({ source, id, rowHash, columns, dependsOn, asset }: NodeMark): string {
  const { key, type, database, schema, identifier, relation, materialization, attachedTo } = asset;
  const note: Note = [
    ...([id, rowHash, type, columns, dependsOn, database, schema, identifier] as const),
    ...([relation, materialization, attachedTo] as const),
  ];
  return `${key}\t${source}\t${JSON.stringify(note)}`;
}

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
