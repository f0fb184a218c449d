import { z } from "zod";

/** dbt's resource types that become assets, in dbt's own words. */
export const dbtAssetTypes = [
  "model",
  "source",
  "seed",
  "snapshot",
  "analysis",
  "test",
  "unit_test",
  "exposure",
  "metric",
  "semantic_model",
  "saved_query",
  "function",
] as const;

/** What a warehouse holds. */
export const relationTypes = ["table", "view", "materialized_view", "external_table"] as const;

export const assetTypes = [...dbtAssetTypes, ...relationTypes] as const;
export const assetType = z.enum(assetTypes);
export type AssetType = z.infer<typeof assetType>;
export type DbtAssetType = (typeof dbtAssetTypes)[number];
export type RelationType = (typeof relationTypes)[number];

/** Tests hang on the asset they test: they are found in it, and stay out of lineage and out of the plain list. */
export const isTestType = (type: AssetType): boolean => type === "test" || type === "unit_test";

/** dbt types that stand for a relation in a warehouse, so that mapping looks for one. */
export const buildsRelation = (type: AssetType): boolean =>
  type === "model" || type === "source" || type === "seed" || type === "snapshot";

/** The worst of an asset's last test results; `none` when it has no test, `unknown` when none of them has run. */
export const testStatus = z.enum(["fail", "error", "warn", "pass", "skipped", "unknown", "none"]);
export type TestStatus = z.infer<typeof testStatus>;

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** A column as any of the facets tells it: the dbt documentation, dbt's catalog, or the warehouse. */
export type ColumnDraft = {
  name: string;
  /** From the warehouse or dbt's catalog; where neither knows it, what the documentation declares. */
  type: string | null;
  description: string;
  /** What dbt's documentation declares as data_type, when that differs from `type`. */
  declaredType?: string;
  tags?: string[];
  meta?: JsonObject;
  constraints?: JsonObject[];
  /** Keys of the doc blocks that its description takes in; since dbt 1.10. */
  docBlocks?: string[];
  /** Where the column was seen. */
  origin: "documented" | "catalog" | "both" | "warehouse";
};

export type CodeDraft = { raw: string | null; compiled: string | null; language: string };

/** An asset as a sync writes it: everything about it that comes from its own definition, so that one hash covers it. */
export type AssetDraft = {
  /** dbt's unique_id, or `database.schema.name` in a warehouse. */
  key: string;
  type: AssetType;
  name: string;
  /** Where it stands, or would stand, in the warehouse; all null for what builds no relation. */
  database: string | null;
  schema: string | null;
  identifier: string | null;
  /** As dbt rendered it (`relation_name`) or as the warehouse would quote it. */
  relation: string | null;
  description: string;
  tags: string[];
  package: string | null;
  /** `original_file_path` with forward slashes. */
  path: string | null;
  materialization: string | null;
  owner: string | null;
  group: string | null;
  access: string | null;
  columns: ColumnDraft[];
  code: CodeDraft | null;
  /** For tests: the keys of the assets that the test hangs on. Empty for anything else. */
  attachedTo: string[];
  /** What is particular to the type: config, meta, contract, exposure's url, test's metadata, row estimates … */
  facts: JsonObject;
};

/** Upstream → downstream, by key within one connector. */
export type EdgeDraft = { from: string; to: string };

export const resultKind = z.enum(["run", "test", "freshness"]);
export type ResultKind = z.infer<typeof resultKind>;

/** The last result of one node, from run_results or sources. */
export type ResultDraft = {
  key: string;
  kind: ResultKind;
  /** dbt's own word: success, error, skipped, pass, fail, warn, runtime error … */
  status: string;
  message: string | null;
  failures: number | null;
  /** Seconds. */
  executionTime: number | null;
  startedAt: string | null;
  completedAt: string | null;
  threadId: string | null;
  invocationId: string | null;
  facts: JsonObject;
};

/** A counted oddity with up to three examples, grouped by cause so that thousands of one kind stay one line. */
export type Warning = { code: string; message: string; count: number; examples: string[] };
