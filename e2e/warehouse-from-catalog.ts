import { z } from "zod";

/** What a warehouse holds, as dbt's catalog.json saw it, in nobody's own words. */
export type CatalogRelation = {
  uniqueId: string;
  database: string;
  schema: string;
  name: string;
  kind: "table" | "view" | "materialized view" | "external table" | "dynamic table";
  comment: string | null;
  owner: string | null;
  rows: number | null;
  bytes: number | null;
  /** In their order. */
  columns: readonly { name: string; type: string; comment: string | null }[];
  /** The query behind a view, where a manifest tells it. */
  query: string | null;
  /** What it reads, as database, schema, name. */
  reads: readonly (readonly [string, string, string])[];
};

const textSchema = z.string().nullish();
const statSchema = z.object({ value: z.unknown() });
const catalogNodeSchema = z.object({
  metadata: z.object({
    type: z.string(),
    database: textSchema,
    schema: z.string(),
    name: z.string(),
    comment: textSchema,
    owner: textSchema,
  }),
  columns: z.record(
    z.string(),
    z.object({ type: z.string(), index: z.number(), name: z.string(), comment: textSchema }),
  ),
  stats: z.record(z.string(), statSchema).optional(),
});
const catalogSchema = z.object({
  nodes: z.record(z.string(), catalogNodeSchema),
  sources: z.record(z.string(), catalogNodeSchema).default({}),
});

const manifestNodeSchema = z.object({
  database: textSchema,
  schema: textSchema,
  name: z.string(),
  alias: textSchema,
  identifier: textSchema,
  compiled_code: textSchema,
  compiled_sql: textSchema,
  depends_on: z.object({ nodes: z.array(z.string()).default([]) }).optional(),
});
const manifestSchema = z.object({
  metadata: z.object({ adapter_type: textSchema }).optional(),
  nodes: z.record(z.string(), manifestNodeSchema),
  sources: z.record(z.string(), manifestNodeSchema).default({}),
});

/** Reads dbt's catalog.json, with the manifest beside it for what views read and do. */
export function relationsOfCatalog(catalog: unknown, manifest?: unknown): CatalogRelation[] {
  const { nodes, sources } = catalogSchema.parse(catalog);
  const known = manifest === undefined ? null : manifestSchema.parse(manifest);
  const all = { ...nodes, ...sources };
  const pathOf = (id: string): readonly [string, string, string] | null => {
    const seen = all[id]?.metadata;
    if (seen) return [seen.database ?? "", seen.schema, seen.name];
    const node = known?.nodes[id] ?? known?.sources[id];
    return node?.schema ? [node.database ?? "", node.schema, node.identifier ?? node.alias ?? node.name] : null;
  };
  return Object.entries(all).map(([uniqueId, { metadata, columns, stats = {} }]) => {
    const node = known?.nodes[uniqueId];
    const kind = kindOf(metadata.type);
    return {
      uniqueId,
      database: metadata.database ?? "",
      schema: metadata.schema,
      name: metadata.name,
      kind,
      comment: metadata.comment || null,
      owner: metadata.owner || null,
      rows: numberIn(stats.num_rows ?? stats.row_count),
      bytes: numberIn(stats.num_bytes ?? stats.bytes),
      columns: Object.values(columns)
        .sort((one, other) => one.index - other.index)
        .map(({ name, type, comment }) => ({ name, type, comment: comment || null })),
      query: kind === "table" ? null : (node?.compiled_code ?? node?.compiled_sql ?? null),
      reads: kind === "table" ? [] : (node?.depends_on?.nodes ?? []).map(pathOf).filter((path) => path !== null),
    };
  });
}

/** The adapter that a manifest names. */
export const adapterOf = (manifest: unknown): string | null =>
  manifestSchema.parse(manifest).metadata?.adapter_type ?? null;

/** Every adapter has its own words and its own case. */
function kindOf(type: string): CatalogRelation["kind"] {
  const words = type.toLowerCase().replaceAll("_", " ");
  if (words.startsWith("materialized")) return "materialized view";
  if (words.startsWith("external")) return "external table";
  if (words.startsWith("dynamic")) return "dynamic table";
  return words.includes("view") ? "view" : "table";
}

function numberIn(stat: { value: unknown } | undefined): number | null {
  const value = Number(stat?.value ?? Number.NaN);
  return Number.isFinite(value) ? value : null;
}

/** A catalog tells of one table twice where a seed or model and a source stand for it; a warehouse has it once. */
export const eachOnce = (relations: readonly CatalogRelation[]): CatalogRelation[] =>
  groupBy(relations, ({ database, schema, name }) => JSON.stringify([database, schema, name])).flatMap(
    ([, same]) => same[0] ?? [],
  );

/** Groups by a key, in the order in which the keys come first. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  return [...groups];
}
