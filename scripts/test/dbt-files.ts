import { z } from "zod";

/** Small artifacts as dbt writes them, made for what a test is about. */
type Run = { project?: string; invocationId?: string; generatedAt?: string };

const metadata = (schema: string, { project, invocationId = "run-1", generatedAt = "2026-11-01T06:00:00Z" }: Run) => ({
  ...{ dbt_schema_version: `https://schemas.getdbt.com/dbt/${schema}.json`, dbt_version: "1.12.0" },
  ...{ generated_at: generatedAt, invocation_id: invocationId },
  ...(project !== undefined && { project_name: project }),
});

/** A manifest with these models, as `package.name`; each but the first depends on the one before. */
export const manifestFile = (models: readonly string[], run: Run = {}): string => {
  const nodes = models.map((model, at) => {
    const [package_name, name] = model.split(".");
    const before = models[at - 1];
    const depends_on = { nodes: before === undefined ? [] : [`model.${before}`] };
    const place = { database: "shop", schema: "main", alias: name };
    return [
      `model.${model}`,
      { resource_type: "model", name, package_name, unique_id: `model.${model}`, depends_on, ...place },
    ];
  });
  return JSON.stringify({
    metadata: { ...metadata("manifest/v12", run), adapter_type: "postgres" },
    ...{ nodes: Object.fromEntries(nodes), sources: {}, macros: {}, exposures: {}, parent_map: {}, child_map: {} },
  });
};

/** A catalog with one column for each of these models. */
export const catalogFile = (models: readonly string[], run: Run = {}): string => {
  const columns = { id: { name: "id", type: "integer", index: 1, comment: null } };
  const entries = models.map((model) => [
    `model.${model}`,
    { unique_id: `model.${model}`, metadata: { type: "BASE TABLE" }, columns, stats: {} },
  ]);
  return JSON.stringify({
    metadata: metadata("catalog/v1", run),
    ...{ nodes: Object.fromEntries(entries), sources: {}, errors: null },
  });
};

export const runResultsFile = (models: readonly string[], run: Run = {}): string =>
  JSON.stringify({
    metadata: metadata("run-results/v6", run),
    results: models.map((model) => ({ unique_id: `model.${model}`, status: "success", timing: [], message: "ok" })),
    ...{ args: { which: "build" }, elapsed_time: 1 },
  });

/**
 * The manifest with models of other projects in it, as a cross-project ref brings them there: without file and code, and
 * with dbt's default for how they are built. `dependents` says which of its own models refer to which of them.
 */
export const publicModels = (
  manifest: string,
  { models, dependents }: { models: readonly string[]; dependents: Record<string, readonly string[]> },
): string => {
  const { nodes, ...rest } = z
    .looseObject({
      nodes: z.record(z.string(), z.looseObject({ depends_on: z.object({ nodes: z.array(z.string()) }) })),
    })
    .parse(JSON.parse(manifest));
  for (const [dependent, upstream] of Object.entries(dependents))
    nodes[`model.${dependent}`]?.depends_on.nodes.push(...upstream.map((name) => `model.${name}`));
  for (const node of Object.values(nodes))
    Object.assign(node, {
      original_file_path: "models/m.sql",
      raw_code: "select 1",
      config: { materialized: "table" },
    });
  for (const model of models) {
    const [package_name, name] = model.split(".");
    nodes[`model.${model}`] = {
      ...{ resource_type: "model", name, package_name, unique_id: `model.${model}`, depends_on: { nodes: [] } },
      ...{ path: "", original_file_path: "", raw_code: "", compiled_code: "", config: { materialized: "view" } },
      ...{ database: "shop", schema: "main", alias: name, access: "public" },
    };
  }
  return JSON.stringify({ ...rest, nodes });
};
