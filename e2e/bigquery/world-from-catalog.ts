import { type CatalogRelation, eachOnce, groupBy } from "../warehouse-from-catalog";
import { fieldOf } from "./types";
import type { Field, Table, World } from "./world";

const createdAt = new Date("2026-03-02T08:00:00.000Z");
const modifiedAt = new Date("2026-11-01T04:30:00.000Z");

const TYPES: Record<CatalogRelation["kind"], Table["type"]> = {
  table: "TABLE",
  view: "VIEW",
  "materialized view": "MATERIALIZED_VIEW",
  "external table": "EXTERNAL",
  "dynamic table": "TABLE",
};

/** The warehouse that a catalog.json of dbt-bigquery was made from, as far as it tells. */
export function bigQueryWorld(relations: readonly CatalogRelation[], { location = "US" } = {}): World {
  return {
    projects: groupBy(eachOnce(relations), ({ database }) => database).map(([id, inProject], index) => ({
      id,
      number: String(481_516_234_200 + index),
      datasets: groupBy(inProject, ({ schema }) => schema).map(([dataset, inDataset]) => ({
        id: dataset,
        location,
        createdAt,
        tables: inDataset.map(tableOf),
      })),
    })),
  };
}

const tableOf = ({ name, kind, comment, columns, query, rows, bytes }: CatalogRelation): Table => ({
  id: name,
  type: TYPES[kind],
  fields: fieldsOf(columns),
  createdAt,
  modifiedAt,
  ...(comment === null ? {} : { description: comment }),
  ...(kind === "view" || kind === "materialized view" ? { query: query ?? "SELECT 1" } : {}),
  ...(kind === "external table" ? { external: { sourceFormat: "CSV", sourceUris: ["gs://bucket/*.csv"] } } : {}),
  ...(rows === null ? {} : { rows }),
  ...(bytes === null ? {} : { bytes }),
});

/** A catalog lists `address` and `address.city` beside each other; the first has the type of all. */
function fieldsOf(columns: CatalogRelation["columns"]): Field[] {
  const comments = new Map(columns.map(({ name, comment }) => [name, comment]));
  const described = (field: Field, path: string): Field => {
    const comment = comments.get(path);
    return {
      ...field,
      ...(comment ? { description: comment } : {}),
      ...(field.fields ? { fields: field.fields.map((child) => described(child, `${path}.${child.name}`)) } : {}),
    };
  };
  return columns
    .filter(({ name }) => !name.includes("."))
    .map(({ name, type }) => described(fieldOf(name, type), name));
}
