import "server-only";
import type { PoolClient } from "pg";
import { type AssetType, isTestType } from "@/lib/core/catalog";
import { inReadSnapshot } from "@/lib/platform/read-snapshot";
import { testStatusIn } from "@/lib/quality/test-status";
import { freshness } from "../schema";
import { type FacetColumn, FacetColumnBuilder } from "./facet-column";
import { type FacetName, facetNames } from "./facet-names";
import { foldText } from "./fold";
import { FOLDED, type ListedAsset } from "./listed-asset";
import type { TextIndex } from "./text-index";
import { addTexts, TextIndexBuilder } from "./text-index-builder";

/** One connector's published assets, as the list and the search need them. Asset `i` is `i` in every part of it. */
export type ConnectorIndex = {
  assets: readonly ListedAsset[];
  facets: Record<FacetName, FacetColumn>;
  texts: TextIndex;
  /** The relations of its warehouse that its nodes stand for. */
  standsFor: readonly string[];
};

type Row = Record<Exclude<FacetName, "tag" | "contract" | "type">, string | null> & {
  id: string;
  type: AssetType;
  name: string;
  key: string;
  path: string | null;
  tags: string[];
  description: string;
  columnNames: string;
  columns: unknown;
  facts: unknown;
};

export const loadIndex = (connectorId: string): Promise<ConnectorIndex> =>
  inReadSnapshot(async (client) => {
    const assets: ListedAsset[] = [];
    const texts = new TextIndexBuilder();
    const facets = eachFacet(() => new FacetColumnBuilder());
    for await (const row of assetRows(client, connectorId)) {
      const { id, name, key, path, tags } = row;
      const descriptions = [row.description, ...columnDescriptions(row.columns)];
      addTexts(texts, assets.length, { name, key, tags, columns: row.columnNames.split("\n"), descriptions });
      const folded = foldText(name).slice(0, FOLDED);
      assets.push({ id, connectorId, folded, path, isTest: isTestType(row.type) });
      for (const facet of facetNames)
        if (facet === "tag") facets.tag.addList(tags);
        else facets[facet].add(facet === "contract" ? contractOf(row) : row[facet]);
    }
    const { rows } = await client.query<{ id: string }>(
      `select primary_id as id from mappings where connector_id = $1 and primary_id is not null and valid_to is null`,
      [connectorId],
    );
    return {
      assets,
      facets: eachFacet((name) => facets[name].done()),
      texts: texts.build(assets.length),
      standsFor: rows.map(({ id }) => id),
    };
  });

const eachFacet = <T>(make: (name: FacetName) => T): Record<FacetName, T> =>
  Object.fromEntries(facetNames.map((name) => [name, make(name)])) as Record<FacetName, T>;

/** Assets fetched at a time: between two fetches others are served. */
const FETCH_ROWS = 2_000;

async function* assetRows(client: PoolClient, connectorId: string): AsyncGenerator<Row> {
  // Right after a first sync the database does not know yet how much there is, and would look a row at a time for its
  // neighbours: minutes instead of a second.
  await client.query("set local enable_nestloop = off; set local cursor_tuple_fraction = 1");
  // Columns and facts come as a whole only where one of them is asked for. Whatever else dbt says of a source's age is
  // that it could not tell, which is an error. In order already, so that lists are sorted at a glance.
  await client.query({
    text: `declare listed no scroll cursor for
       select a.id, a.type, a.connector_id as "connectorId", a.package, a.database, a.schema, a.path, a.tags, a.name,
              a.materialization, a.owner, a."group", a.access, a.key, a.description, a.column_names as "columnNames",
              case when a.columns::text ~ '"description":"[^"]' then a.columns end as columns,
              case when a.type = 'model' and a.facts::text like '%"enforced":true%' then a.facts end as facts,
              case when r.kind = 'test' then ${testStatusIn("r.status")}
                   when a.type in ('test', 'unit_test') then 'unknown' else coalesce(h.test_status, 'none') end as status,
              case when r.kind = 'test' then null
                   when r.status is null or r.status = any($2) then r.status else 'error' end as freshness
         from assets a
         left join health h on h.connector_id = a.connector_id and h.asset_id = a.id and h.valid_to is null
         left join results r on r.connector_id = a.connector_id and r.asset_id = a.id and r.valid_to is null
                            and r.kind = case when a.type in ('test', 'unit_test') then 'test' else 'freshness' end
        where a.connector_id = $1 and a.valid_to is null
        order by lower(a.name) collate "C", a.id`,
    values: [connectorId, freshness.options],
  });
  for (let more = true; more; ) {
    const { rows } = await client.query<Row>(`fetch ${FETCH_ROWS} from listed`);
    yield* rows;
    more = rows.length === FETCH_ROWS;
  }
}

/** Columns are kept as JSON to the letter; what is read of them here is their descriptions. */
function columnDescriptions(columns: unknown): string[] {
  if (!Array.isArray(columns)) return [];
  return columns.flatMap((column) =>
    typeof column?.description === "string" && column.description !== "" ? [column.description] : [],
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** Only models have contracts. */
function contractOf({ type, facts }: Row): "enforced" | "none" | null {
  if (type !== "model") return null;
  const contract = isRecord(facts) ? facts.contract : null;
  return isRecord(contract) && contract.enforced === true ? "enforced" : "none";
}
