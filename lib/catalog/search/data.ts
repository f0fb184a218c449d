import "server-only";
import { z } from "zod";
import { pool } from "@/lib/platform/db";
import { statusColumn } from "../asset-link-columns";
import type { AssetSummary } from "../schema";
import { describeHit } from "./describe-hit";
import type { ListedAsset } from "./listed-asset";

/** An asset of a page: its rank says where a search found it. */
export type PageEntry = { asset: ListedAsset; rank: number };

type Row = Omit<AssetSummary, "match"> & { columnNames: string; fullDescription: string; columns: unknown };

const columnTexts = z.array(z.object({ name: z.string(), description: z.string() })).catch([]);

/**
 * What a line shows, for the assets of one page, in its order. What is gone meanwhile is left out.
 * @param marks what a search marks; null where nothing was searched for
 */
export async function readRows(page: readonly PageEntry[], marks: readonly string[] | null): Promise<AssetSummary[]> {
  if (page.length === 0) return [];
  const { rows } = await pool().query<Row>(
    `select a.id, a.key, a.type, a.name, a.database, a.schema, left(a.description, 2000) as description,
            a.connector_id as "connectorId", ${statusColumn()} as "testStatus", a.package, a.path,
            a.materialization, a.tags, a.owner, a.column_count as "columnCount",
            case when $3 then a.column_names else '' end as "columnNames",
            case when $3 then left(a.description, 20000) else '' end as "fullDescription",
            case when $3 and a.columns::text ~ '"description":"[^"]' then a.columns end as columns
       from unnest($1::uuid[], $2::uuid[]) as hit(connector_id, id)
       join assets a on a.connector_id = hit.connector_id and a.id = hit.id and a.valid_to is null
       left join health h on h.connector_id = a.connector_id and h.asset_id = a.id and h.valid_to is null`,
    [page.map(({ asset }) => asset.connectorId), page.map(({ asset }) => asset.id), marks !== null],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return page.flatMap(({ asset, rank }) => {
    const row = byId.get(asset.id);
    if (!row) return [];
    const { columnNames, fullDescription, columns, ...summary } = row;
    const texts = { ...summary, columnNames, description: fullDescription, columnTexts: columnTexts.parse(columns) };
    return [{ ...summary, match: marks && describeHit(rank, marks, texts) }];
  });
}
