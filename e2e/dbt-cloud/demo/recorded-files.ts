import { readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";

/** As much of dbt's files as is rewritten to tell runs apart; all else is passed on as dbt wrote it. */
const metadata = z.looseObject({ generated_at: z.string() });
const timing = z.array(z.looseObject({ started_at: z.string(), completed_at: z.string() }));

const node = z.looseObject({
  resource_type: z.string(),
  config: z.looseObject({ materialized: z.string().optional() }),
});
const manifestSchema = z.looseObject({
  metadata,
  nodes: z.record(z.string(), node),
});
const catalogSchema = z.looseObject({ metadata });
const result = z.looseObject({ unique_id: z.string(), status: z.string(), timing });
const runResultsSchema = z.looseObject({ metadata, args: z.looseObject({}), results: z.array(result) });
const freshness = z.looseObject({
  timing: timing.optional(),
  max_loaded_at: z.string().optional(),
  snapshotted_at: z.string().optional(),
});
const sourcesSchema = z.looseObject({ metadata, results: z.array(freshness) });

export type Manifest = z.infer<typeof manifestSchema>;
export type Catalog = z.infer<typeof catalogSchema>;
export type RunResults = z.infer<typeof runResultsSchema>;
export type Result = z.infer<typeof result>;
export type Sources = z.infer<typeof sourcesSchema>;
export type Metadata = z.infer<typeof metadata>;

/** The files of one real dbt run in a folder, as they were gzipped there. */
export const recordedFiles = (folder: string) => {
  const recorded = <T>(name: string, schema: z.ZodType<T>): T =>
    schema.parse(JSON.parse(gunzipSync(readFileSync(path.join(folder, `${name}.json.gz`))).toString("utf8")));
  return {
    manifest: recorded("manifest", manifestSchema),
    catalog: recorded("catalog", catalogSchema),
    runResults: recorded("run_results", runResultsSchema),
    sources: () => recorded("sources", sourcesSchema),
  };
};
