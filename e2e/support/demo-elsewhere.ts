import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { type CatalogRelation, relationsOfCatalog } from "../warehouse-from-catalog";
import type { UploadFiles } from "./api";
import { demoArtifacts } from "./installation";

/** How an adapter of dbt writes what it builds, and how its warehouse keeps that. */
type Adapter = {
  name: string;
  /** As it stands in `database` of a manifest. */
  database: string;
  written: (schema: string, name: string) => string;
  kept: (name: string) => string;
  types: Readonly<Record<string, string>>;
  /** What a model that is kept up to date by the warehouse is to dbt, and to the warehouse. */
  materialized: { materialization: string; type: string };
};

export const snowflakeAdapter: Adapter = {
  name: "snowflake",
  database: "PEDALWORKS",
  // dbt-snowflake quotes nothing unless it is told to, and Snowflake keeps such names in upper case.
  written: (schema, name) => `PEDALWORKS.${schema}.${name}`,
  kept: (name) => name.toUpperCase(),
  types: {
    ...{ bigint: "NUMBER", integer: "NUMBER", numeric: "NUMBER", "numeric(10,1)": "NUMBER", "numeric(9,6)": "NUMBER" },
    ...{ "timestamp with time zone": "TIMESTAMP_TZ", date: "DATE", text: "TEXT", boolean: "BOOLEAN", jsonb: "VARIANT" },
  },
  materialized: { materialization: "dynamic_table", type: "DYNAMIC TABLE" },
};

export const bigqueryAdapter: Adapter = {
  name: "bigquery",
  database: "pedalworks-prod",
  written: (schema, name) => `\`pedalworks-prod\`.\`${schema}\`.\`${name}\``,
  kept: (name) => name,
  types: {
    ...{ bigint: "INT64", integer: "INT64", numeric: "NUMERIC", "numeric(10,1)": "NUMERIC", "numeric(9,6)": "NUMERIC" },
    ...{ "timestamp with time zone": "TIMESTAMP", date: "DATE", text: "STRING", boolean: "BOOL", jsonb: "JSON" },
  },
  materialized: { materialization: "materialized_view", type: "MATERIALIZED VIEW" },
};

const FROM = "pedalworks";
const SET = "1.12";

const manifestNode = z.looseObject({
  database: z.string().nullish(),
  config: z.looseObject({ materialized: z.string().nullish() }).optional(),
});
const manifest = z.looseObject({
  metadata: z.looseObject({}),
  nodes: z.record(z.string(), manifestNode),
  sources: z.record(z.string(), manifestNode),
});
const column = z.looseObject({ name: z.string(), type: z.string() });
const entry = z.looseObject({
  metadata: z.looseObject({ type: z.string(), schema: z.string(), name: z.string() }),
  columns: z.record(z.string(), column),
});
const catalog = z.looseObject({ nodes: z.record(z.string(), entry), sources: z.record(z.string(), entry) });

/** The demo's project as dbt would have written it for another warehouse: its files, and the warehouse that they tell of. */
export function demoElsewhere(adapter: Adapter): { files: UploadFiles; relations: CatalogRelation[] } {
  const texts = Object.fromEntries(
    readdirSync(demoArtifacts(SET)).map((file) => [
      file.split(".")[0] ?? file,
      rewritten(gunzipSync(readFileSync(path.join(demoArtifacts(SET), file))).toString("utf8"), adapter),
    ]),
  );
  const told = manifestFor(texts.manifest ?? "", adapter);
  const seen = catalogFor(texts.catalog ?? "", adapter);
  const contents = { ...texts, manifest: JSON.stringify(told), catalog: JSON.stringify(seen) };
  return {
    files: Object.fromEntries(
      Object.entries(contents).map(([name, text]) => [
        name,
        { name: `${name}.json`, mimeType: "application/json", buffer: Buffer.from(text) },
      ]),
    ),
    relations: relationsOfCatalog(seen, told),
  };
}

/** Wherever a relation is named, in SQL too, it is named as the other adapter does. */
const rewritten = (json: string, { written }: Adapter): string =>
  json.replace(/\\"pedalworks\\"\.\\"(\w+)\\"\.\\"(\w+)\\"/g, (_, schema: string, name: string) =>
    written(schema, name),
  );

function manifestFor(text: string, { name, database, materialized }: Adapter) {
  const read = manifest.parse(JSON.parse(text));
  read.metadata.adapter_type = name;
  for (const node of [...Object.values(read.nodes), ...Object.values(read.sources)]) {
    if (node.database === FROM) node.database = database;
    if (node.config?.materialized === "materialized_view") node.config.materialized = materialized.materialization;
  }
  return read;
}

function catalogFor(text: string, { database, kept, types, materialized }: Adapter) {
  const read = catalog.parse(JSON.parse(text));
  for (const { metadata, columns } of [...Object.values(read.nodes), ...Object.values(read.sources)]) {
    const { type, schema, name } = metadata;
    Object.assign(metadata, { database, schema: kept(schema), name: kept(name) });
    if (type === "MATERIALIZED VIEW") metadata.type = materialized.type;
    for (const [key, of] of Object.entries(columns)) {
      delete columns[key];
      const type = types[of.type];
      if (type === undefined) throw new Error(`What ${of.type} is elsewhere is not written down`);
      columns[kept(key)] = { ...of, name: kept(of.name), type };
    }
  }
  return read;
}

/**
 * What happened in the warehouse since dbt wrote its catalog: fct_rentals has another type of ride_minutes, lost
 * average_kmh and gained loaded_at, dim_riders goes by another name, and somebody made a view of rentals by hand.
 */
export function changedSince(relations: readonly CatalogRelation[], adapter: Adapter): CatalogRelation[] {
  const { kept, types, written } = adapter;
  const changed = relations.map((relation) => {
    if (relation.uniqueId === "model.pedalworks.dim_riders") return { ...relation, name: kept("dim_riders_current") };
    if (relation.uniqueId !== "model.pedalworks.fct_rentals") return relation;
    const columns = relation.columns
      .filter(({ name }) => name !== kept("average_kmh"))
      .map((one) => (one.name === kept("ride_minutes") ? { ...one, type: types.text ?? one.type } : one));
    const added = { name: kept("loaded_at"), type: types["timestamp with time zone"] ?? "", comment: "When it came" };
    return { ...relation, columns: [...columns, added] };
  });
  const rentals = relations.find(({ uniqueId }) => uniqueId === "model.pedalworks.fct_rentals");
  if (!rentals) throw new Error("The demo has no fct_rentals any more");
  const { database, schema, name, columns } = rentals;
  const byHand: CatalogRelation = {
    ...rentals,
    ...{ uniqueId: "by-hand", name: kept("rentals_by_hand"), kind: "view", comment: null, rows: null, bytes: null },
    query: `select * from ${written("marts", "fct_rentals")}`,
    ...{ reads: [[database, schema, name]], columns: columns.slice(0, 3) },
  };
  return [...changed, byHand];
}
