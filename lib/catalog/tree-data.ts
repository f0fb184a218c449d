import "server-only";
import { type AssetType, relationTypes } from "@/lib/core/catalog";
import { pool } from "@/lib/platform/db";
import type { TreeItem } from "./schema";

/** The children of `path`: by project connector → package → folders → assets, by database connector → database → schema → relations. */
export function treeLevel(query: { by: "project" | "database"; path: string[] }): Promise<TreeItem[]> {
  if (query.path.length === 0) return connectorLevel(query.by);
  return query.by === "project" ? projectLevel(query.path) : databaseLevel(query.path);
}

const inTree = {
  project: "a.package is not null and a.type not in ('test', 'unit_test')",
  database: "a.type = any($1)",
};

async function connectorLevel(by: "project" | "database"): Promise<TreeItem[]> {
  const { rows } = await pool().query<{ id: string; name: string; count: number }>(
    `select c.id, c.name, count(*)::int as count from assets a join connectors c on c.id = a.connector_id
      where a.valid_to is null and ${inTree[by]} group by c.id, c.name order by c.name`,
    by === "database" ? [relationTypes] : [],
  );
  return rows.map(({ id, name, count }) => ({ name, path: [id], kind: "connector", count }));
}

type Leaf = { name: string; count: number; isAsset: boolean; assetId: string | null; type: AssetType | null };

async function projectLevel([connectorId, packageName, ...folders]: string[]): Promise<TreeItem[]> {
  if (!connectorId || !isUuid(connectorId)) return [];
  if (packageName === undefined) {
    const { rows } = await pool().query<{ name: string; count: number }>(
      `select a.package as name, count(*)::int as count from assets a
        where a.connector_id = $1 and a.valid_to is null and ${inTree.project} group by 1 order by 1`,
      [connectorId],
    );
    return rows.map(({ name, count }) => ({ name, path: [connectorId, name], kind: "package", count }));
  }
  const prefix = folders.map((folder) => `${folder}/`).join("");
  // A path's next part is a folder when something follows it, else the file that the assets are defined in.
  const { rows } = await pool().query<Leaf>(
    `select case when position('/' in rest) > 0 then split_part(rest, '/', 1) else a.name end as name,
            position('/' in rest) = 0 as "isAsset", count(*)::int as count,
            case when position('/' in rest) = 0 then min(a.id::text) end as "assetId",
            case when position('/' in rest) = 0 then min(a.type) end as type
       from (select a.*, substr(coalesce(a.path, ''), $4) as rest from assets a
              where a.connector_id = $1 and a.valid_to is null and a.package = $2 and starts_with(coalesce(a.path, ''), $3)
                and a.type not in ('test', 'unit_test')) a
      group by 1, 2, case when position('/' in rest) = 0 then a.id end
      order by 2, 1`,
    [connectorId, packageName, prefix, prefix.length + 1],
  );
  return rows.map((row) => toItem(row, "folder", [connectorId, packageName, ...folders]));
}

async function databaseLevel([connectorId, database, schema]: string[]): Promise<TreeItem[]> {
  if (!connectorId || !isUuid(connectorId)) return [];
  if (schema === undefined) {
    const { rows } = await pool().query<{ name: string; count: number }>(
      `select coalesce(a.${database === undefined ? "database" : "schema"}, '') as name, count(*)::int as count from assets a
        where a.connector_id = $2 and a.valid_to is null and ${inTree.database}
          and ($3::text is null or coalesce(a.database, '') = $3) group by 1 order by 1`,
      [relationTypes, connectorId, database ?? null],
    );
    const path = database === undefined ? [connectorId] : [connectorId, database];
    const kind = database === undefined ? "database" : "schema";
    return rows.map(({ name, count }) => ({ name, path: [...path, name], kind, count }));
  }
  const { rows } = await pool().query<Leaf>(
    `select a.name, 1 as count, true as "isAsset", a.id as "assetId", a.type from assets a
      where a.connector_id = $2 and a.valid_to is null and ${inTree.database}
        and coalesce(a.database, '') = $3 and coalesce(a.schema, '') = $4 order by a.name`,
    [relationTypes, connectorId, database, schema],
  );
  return rows.map((row) => toItem(row, "schema", [connectorId, database ?? "", schema]));
}

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

function toItem(row: Leaf, branch: "folder" | "schema", path: string[]): TreeItem {
  if (row.isAsset && row.assetId && row.type)
    return { name: row.name, path: [...path, row.name], kind: "asset", count: 1, assetId: row.assetId, type: row.type };
  return { name: row.name, path: [...path, row.name], kind: branch, count: row.count };
}
