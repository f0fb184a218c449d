import type { AssetDraft, ResultDraft } from "../core/catalog";

/** What an artifact says of itself in `metadata` (or, before 0.19, at the top level). All of it may be missing. */
export type ArtifactMetadata = {
  /** `https://schemas.getdbt.com/dbt/manifest/v12.json`, shortened to `manifest/v12`; null before 0.19. */
  schemaVersion: string | null;
  dbtVersion: string | null;
  generatedAt: string | null;
  invocationId: string | null;
  /** manifest only. */
  adapterType: string | null;
  /** manifest only, since 1.6. */
  projectName: string | null;
  /** manifest only: the MD5 of the project's name. */
  projectId: string | null;
};

/** A manifest node in the one shape that every dbt version becomes, and what it depends on. */
export type DbtNode = {
  asset: AssetDraft;
  /** `depends_on.nodes`: keys, not all of which need exist. */
  dependsOn: string[];
};

/** Why a relation may be missing from the warehouse, for mapping. */
export type DisabledNode = { key: string; type: string; name: string };

/** A text that the project keeps under a name of its own, for descriptions to take in. */
export type DocBlock = {
  /** `doc.<package>.<name>`, also of a dbt that did not begin it so. */
  key: string;
  name: string;
  package: string | null;
  path: string | null;
  text: string;
};

/** Who answers for a part of the project; nodes name it in `group`. */
export type DbtGroup = {
  /** `group.<package>.<name>`. */
  key: string;
  name: string;
  package: string | null;
  path: string | null;
  owner: string | null;
  email: string | null;
  description: string;
};

/** Columns and types of one relation from catalog.json, by unique_id. */
export type CatalogEntry = {
  key: string;
  columns: { name: string; type: string | null; comment: string | null }[];
  owner: string | null;
  comment: string | null;
  relationType: string | null;
  stats: Record<string, string | number | boolean>;
};

/** run_results.json or sources.json in one shape. `which` is the dbt command: build, run, test, docs generate … */
export type RunResults = {
  metadata: ArtifactMetadata;
  which: string | null;
  elapsedTime: number | null;
  results: ResultDraft[];
};
