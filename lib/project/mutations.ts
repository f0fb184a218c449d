import "server-only";
import type { ClientBase } from "pg";
import { withoutNul } from "@/lib/core/storable-text";
import type { DbtGroup, DocBlock } from "@/lib/dbt/project";

/** What a project says beside its nodes. */
export type ProjectWords = { docs: readonly DocBlock[]; groups: readonly DbtGroup[] };

/** Nobody names anything so long, and Postgres refuses to index much more. */
const MOST_KEY = 500;
const named = <T extends { key: string }>(words: readonly T[]): T[] =>
  words.filter(({ key }) => key.length <= MOST_KEY);

const stored = (text: string | null): string | null => text && withoutNul(text).toWellFormed();

/** Keeps the project's doc blocks and groups, in the transaction that publishes the version. */
export async function saveProjectWords(client: ClientBase, connectorId: string, words: ProjectWords): Promise<void> {
  const [docs, groups] = [named(words.docs), named(words.groups)];
  await client.query(`delete from doc_blocks where connector_id = $1`, [connectorId]);
  await client.query(`delete from project_groups where connector_id = $1`, [connectorId]);
  const doc = (part: keyof DocBlock) => docs.map((block) => stored(block[part]));
  if (docs.length > 0)
    await client.query(
      `insert into doc_blocks (connector_id, key, name, package, path, text)
       select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) on conflict do nothing`,
      [connectorId, doc("key"), doc("name"), doc("package"), doc("path"), doc("text")],
    );
  const group = (part: keyof DbtGroup) => groups.map((each) => stored(each[part]));
  if (groups.length > 0)
    await client.query(
      `insert into project_groups (connector_id, key, name, package, path, owner, email, description)
       select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
           on conflict do nothing`,
      [
        ...[connectorId, group("key"), group("name"), group("package"), group("path"), group("owner")],
        ...[group("email"), group("description")],
      ],
    );
}
