import "server-only";
import type { ClientBase } from "pg";
import { healthJoin, linkColumns } from "@/lib/catalog/asset-link-columns";
import type { AssetLink } from "@/lib/catalog/schema";
import type { ColumnDraft } from "@/lib/core/catalog";
import { inReadSnapshot } from "@/lib/platform/read-snapshot";
import { type Described, docsIn, docsOfFacts, type KnownDoc } from "./docs-in";
import type { DocUse, DocView } from "./schema";

const MOST_USES = 500;

/**
 * The blocks that the descriptions of an asset and its columns take in. Since 1.10 dbt says which; before, a description
 * that is a block's text to the letter is taken for it.
 */
export async function readDocsOf(
  client: ClientBase,
  connectorId: string,
  described: readonly Described[],
): Promise<KnownDoc[]> {
  const keys = new Set(described.flatMap(({ docBlocks }) => docBlocks ?? []));
  const texts = new Set(described.map(({ description }) => description.trim()).filter(Boolean));
  if (keys.size === 0 && texts.size === 0) return [];
  const { rows } = await client.query<KnownDoc>(
    `select key, name, package, text from doc_blocks where connector_id = $1 and (key = any($2) or text = any($3)) order by key`,
    [connectorId, [...keys], [...texts].map((text) => text.replaceAll("\0", "\uFFFD").toWellFormed())],
  );
  return rows;
}

/** A block with all that takes it in; null for one that is not known. */
export const findDoc = (connectorId: string, key: string): Promise<DocView | null> =>
  inReadSnapshot(async (client) => {
    const { rows } = await client.query<Omit<DocView, "uses" | "truncated">>(
      `select d.connector_id as "connectorId", c.name as "connectorName", d.key, d.name, d.package, d.path, d.text
         from doc_blocks d join connectors c on c.id = d.connector_id where d.connector_id = $1 and d.key = $2`,
      [connectorId, key],
    );
    const [doc] = rows;
    if (!doc) return null;
    const uses = await readUses(client, doc);
    return { ...doc, uses: uses.slice(0, MOST_USES), truncated: uses.length > MOST_USES };
  });

type Row = AssetLink & { description: string; columns: ColumnDraft[]; facts: unknown };

/** Columns are kept as JSON to the letter: what a text looks like there finds the few rows worth reading. */
async function readUses(client: ClientBase, doc: Omit<DocView, "uses" | "truncated">): Promise<DocUse[]> {
  const text = doc.text === "" ? null : doc.text;
  const { rows } = await client.query<Row>(
    `select ${linkColumns}, a.description, a.columns, a.facts from assets a ${healthJoin}
      where a.connector_id = $1 and a.valid_to is null
        and (strpos(a.facts::text, $2) > 0 or strpos(a.columns::text, $2) > 0 or btrim(a.description, E' \\n\\r\\t') = $3
             or strpos(a.columns::text, $4) > 0)
      order by a.name, a.key limit ${MOST_USES + 1}`,
    [doc.connectorId, JSON.stringify(doc.key), text, text && `"description":${JSON.stringify(text).slice(0, -1)}`],
  );
  const known = [doc];
  return rows.flatMap(({ description, columns, facts, ...asset }): DocUse[] => {
    const own = docsIn(docsOfFacts({ description, facts }), known).length > 0;
    const named = columns.filter((column) => docsIn(column, known).length > 0).map(({ name }) => name);
    return own || named.length > 0 ? [{ asset, isOwn: own, columns: named }] : [];
  });
}
