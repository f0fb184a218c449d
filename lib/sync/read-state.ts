import "server-only";
import { createHash } from "node:crypto";
import type { Client } from "pg";
import { z } from "zod";
import { findReadState } from "@/lib/already-read/data";

/** Tables that are made of a whole project at once: a digest tells whether they would be the same again. */
type TableName = "edges" | "mappings" | "health";

const savedState = z.object({
  version: z.number(),
  content: z.object({ made: z.string(), heads: z.array(z.string()) }),
  digests: z.record(z.string(), z.string()),
});

/** What a version is made from, by what lies in the files and not by what they are called; and their first blocks. */
export type SavedContent = z.infer<typeof savedState>["content"];

/** What a reading came to as a whole, beside its nodes: good for the version that it was noted of, and no other. */
export class ReadState {
  readonly #before: Readonly<Record<string, string>>;
  readonly #now: Record<string, string> = {};

  private constructor(
    private readonly connectorId: string,
    before: Readonly<Record<string, string>>,
  ) {
    this.#before = before;
  }

  /** @param version the published one; null: nothing is taken for the same */
  static async load(client: Client, connectorId: string, version: number | null): Promise<ReadState> {
    const { rows } = await client.query<{ state: unknown }>(`select state from read_states where connector_id = $1`, [
      connectorId,
    ]);
    const saved = savedState.safeParse(rows[0]?.state);
    const isOfVersion = saved.success && saved.data.version === version;
    return new ReadState(connectorId, isOfVersion ? saved.data.digests : {});
  }

  /** Whether a table of this digest is what the published version has. */
  isAsBefore(table: TableName, digest: string): boolean {
    this.#now[table] = digest;
    return this.#before[table] === digest;
  }

  async save(client: Client, version: number, content: SavedContent): Promise<void> {
    await client.query(
      `insert into read_states (connector_id, state) values ($1, $2)
       on conflict (connector_id) do update set state = excluded.state`,
      [this.connectorId, JSON.stringify({ version, content, digests: this.#now })],
    );
  }
}

/** What the published version is made from, by what lay in the files; null: that is not known. */
export async function findContent(connectorId: string, version: number): Promise<SavedContent | null> {
  const saved = savedState.safeParse(await findReadState(connectorId));
  return saved.success && saved.data.version === version ? saved.data.content : null;
}

const BUFFER_CHARACTERS = 64 * 1024;

export function digestOf<T>(items: Iterable<T>, textOf: (item: T) => string): string {
  const hash = createHash("sha256");
  let buffer = "";
  for (const item of items) {
    buffer += `${textOf(item)}\0`;
    if (buffer.length < BUFFER_CHARACTERS) continue;
    hash.update(buffer);
    buffer = "";
  }
  return hash.update(buffer).digest("base64url");
}
