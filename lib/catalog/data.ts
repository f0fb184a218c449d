import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/platform/db";
import { assetCondition, type FacetName, likePattern, SqlParameters, searchWords } from "./asset-filter";
import { type AssetFacets, type AssetQuery, type AssetSummary, assetFacets as facetsSchema } from "./schema";
import { findMatch } from "./search-match";

const healthJoin = "left join health h on h.connector_id = a.connector_id and h.asset_id = a.id and h.valid_to is null";
const joins = `assets a ${healthJoin}`;

/** The order of hits: the name itself, names that begin with it, names with it in them, then columns, then text. */
function rank(query: AssetQuery, parameters: SqlParameters): string {
  const q = query.q?.toLowerCase().trim();
  if (!q) return "0::int";
  const first = parameters.add(likePattern(searchWords(q)[0] ?? q));
  return `case when lower(a.name) = ${parameters.add(q)} then 0
               when starts_with(lower(a.name), ${parameters.add(q)}) then 1
               when lower(a.name) like ${first} then 2
               when a.column_names like ${first} then 3
               else 4 end`;
}

/** Names are ordered by so many characters and then by id, so that a cursor stays short however long a name is. */
const FOLDED = 200;

const cursorParts = z.tuple([
  z.number().int().min(0).max(9),
  z
    .string()
    .max(FOLDED)
    .refine((name) => !name.includes("\0")),
  z.uuid(),
]);
type Cursor = z.infer<typeof cursorParts>;

/** Assets of all connectors as published, best hits first. */
export async function listAssets(
  query: AssetQuery,
): Promise<{ items: AssetSummary[]; nextCursor: string | null; total: number }> {
  const parameters = new SqlParameters();
  const condition = assetCondition(query, parameters);
  const countParameters = [...parameters.values];
  const rankSql = rank(query, parameters);
  const after = query.cursor === undefined ? "" : `where (rank, folded, id) > ${cursorRow(query.cursor, parameters)}`;
  const [page, count] = await Promise.all([
    pool().query(
      // What is sorted is as narrow as can be; the text is fetched for the rows of the page alone.
      `with hits as (
         select a.connector_id, a.id, ${rankSql} as rank, left(lower(a.name), ${FOLDED}) collate "C" as folded from ${joins} where ${condition}),
       page as (select * from hits ${after} order by rank, folded, id limit ${query.limit + 1})
       select a.id, a.key, a.type, a.name, a.database, a.schema, left(a.description, 2000) as description,
              a.connector_id as "connectorId", coalesce(h.test_status, 'none') as "testStatus", a.package, a.path,
              a.materialization, a.tags, a.owner, a.column_count as "columnCount", a.column_names as "columnNames",
              page.rank, page.folded
         from page
         join assets a on a.connector_id = page.connector_id and a.id = page.id and a.valid_to is null ${healthJoin}
        order by page.rank, page.folded, page.id`,
      parameters.values,
    ),
    pool().query<{ total: number }>(`select count(*)::int as total from ${joins} where ${condition}`, countParameters),
  ]);
  const rows = page.rows.slice(0, query.limit);
  const words = searchWords(query.q);
  const items = rows.map(({ columnNames, rank: _rank, folded: _folded, ...row }) => ({
    ...row,
    match: findMatch(words, { name: row.name, columnNames, description: row.description }),
  }));
  const last = rows.at(-1);
  const nextCursor = page.rows.length > query.limit && last ? encodeCursor([last.rank, last.folded, last.id]) : null;
  return { items: items as AssetSummary[], nextCursor, total: count.rows[0]?.total ?? 0 };
}

const encodeCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString("base64url");

function cursorRow(cursor: string, parameters: SqlParameters): string {
  const [rankAt, name, id] = decodeCursor(cursor);
  return `(${parameters.add(rankAt)}::int, ${parameters.add(name)}::text, ${parameters.add(id)}::uuid)`;
}

function decodeCursor(text: string): Cursor {
  try {
    return cursorParts.parse(JSON.parse(Buffer.from(text, "base64url").toString()));
  } catch {
    // Refused below: whatever it is, we did not make it.
  }
  throw new AppError("invalid-input", "This cursor was not made by a list of assets.", {
    remedy: "Use the nextCursor of the answer before, unchanged, or leave it out to begin again.",
    fields: [{ path: "cursor", message: "Not a cursor of this list." }],
  });
}

const FACET_VALUES = 30;

/** How many assets each value of each filter would leave, the filter itself left out of the count. */
export async function assetFacets(query: Partial<AssetQuery>): Promise<AssetFacets> {
  const facet = async (name: FacetName, value: string, from = joins, extra = "") => {
    const parameters = new SqlParameters();
    const condition = assetCondition(query, parameters, name);
    const { rows } = await pool().query(
      `select ${value} as value, ${extra} count(*)::int as count from ${from}
        where ${condition} and ${value} is not null group by ${extra ? "1, 2" : "1"} order by count desc, 1 limit ${FACET_VALUES}`,
      parameters.values,
    );
    return rows;
  };
  const [type, status, tag, packages, schema, connector] = await Promise.all([
    facet("type", "a.type"),
    facet("status", "coalesce(h.test_status, 'none')"),
    facet("tag", "t.tag", `${joins} cross join lateral (select distinct unnest(a.tags) as tag) t`),
    facet("package", "a.package"),
    facet("schema", "a.schema"),
    facet("connectorId", "a.connector_id", `${joins} join connectors c on c.id = a.connector_id`, "c.name as name,"),
  ]);
  return facetsSchema.parse({ type, status, tag, package: packages, schema, connector });
}
