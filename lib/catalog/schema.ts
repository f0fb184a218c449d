import { z } from "zod";
import { assetType, testStatus } from "../core/catalog";
import { runOrigin } from "../core/run-origin";
import { docMention, groupMention, modelVersion } from "../project/schema";
import { pastResult } from "../quality/schema";
import { contractStates, type FacetName } from "./search/facet-names";

/** A line in the catalog's list. */
export const assetSummary = z.object({
  id: z.uuid(),
  key: z.string(),
  type: assetType,
  name: z.string(),
  database: z.string().nullable(),
  schema: z.string().nullable(),
  description: z.string(),
  connectorId: z.uuid(),
  testStatus,
  /** Beyond the contract's fields: */
  package: z.string().nullable(),
  path: z.string().nullable(),
  materialization: z.string().nullable(),
  tags: z.array(z.string()),
  owner: z.string().nullable(),
  columnCount: z.number(),
  /** What the search found it by, with the text around the hit. */
  match: z
    .object({
      field: z.enum(["name", "key", "tag", "column", "description"]),
      text: z.string(),
      /** What to mark in it, in lower case and without accents. */
      words: z.array(z.string()),
      /** Found by words that are spelled like those of the search. */
      near: z.boolean(),
    })
    .nullable(),
});
export type AssetSummary = z.infer<typeof assetSummary>;

/** A piece of the catalog's list. */
export const assetPage = z.object({
  items: z.array(assetSummary),
  nextCursor: z.string().nullable(),
  total: z.number().int(),
  /** Words of the search that stand nowhere, so that what is spelled like them was taken. */
  misspelled: z.array(z.string()),
});
export type AssetPage = z.infer<typeof assetPage>;

/** How a source's age was found when dbt last looked. */
export const freshness = z.enum(["pass", "warn", "error"]);

/** A parameter that may be given several times: any of its values will do. */
const several = <T extends z.ZodType>(value: T) =>
  z.preprocess((given) => (typeof given === "string" ? [given] : given), z.array(value).max(50)).optional();

/** The filters that take several values. */
const facetFilters = {
  type: several(assetType),
  connectorId: several(z.uuid()),
  tag: several(z.string().max(200)),
  status: several(testStatus),
  package: several(z.string().max(300)),
  schema: several(z.string().max(300)),
  database: several(z.string().max(300)),
  materialization: several(z.string().max(300)),
  owner: several(z.string().max(300)),
  group: several(z.string().max(300)),
  access: several(z.string().max(300)),
  freshness: several(freshness),
  contract: several(z.enum(contractStates)),
} satisfies Record<FacetName, z.ZodType>;

export const assetQuery = z.object({
  q: z.string().trim().max(500).optional(),
  ...facetFilters,
  /** A folder's assets: the beginning of their paths. */
  path: z.string().max(1000).optional(),
  /** Only what the person who asks has starred. */
  starred: z.literal("true").optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(4000).optional(),
  /** In place of a cursor, to begin with a page of `limit` in the middle. */
  page: z.coerce.number().int().min(1).max(100_000).optional(),
});
export type AssetQuery = z.infer<typeof assetQuery>;

export const facetValue = z.object({ value: z.string(), count: z.number() });
/** How many assets each filter value would leave, for the side of the list. */
export const assetFacets = z.object({
  type: z.array(facetValue),
  status: z.array(facetValue),
  tag: z.array(facetValue),
  package: z.array(facetValue),
  schema: z.array(facetValue),
  database: z.array(facetValue),
  materialization: z.array(facetValue),
  owner: z.array(facetValue),
  group: z.array(facetValue),
  access: z.array(facetValue),
  freshness: z.array(facetValue),
  contract: z.array(facetValue),
  starred: z.array(facetValue),
  connector: z.array(facetValue.extend({ name: z.string() })),
});
export type AssetFacets = z.infer<typeof assetFacets>;

export const resultView = z.object({
  kind: z.enum(["run", "test", "freshness"]),
  status: z.string(),
  message: z.string().nullable(),
  failures: z.number().nullable(),
  executionTime: z.number().nullable(),
  startedAt: z.string().nullable(),
  completedAt: z.string().nullable(),
  invocationId: z.string().nullable(),
  /** The run that it comes from, where that is known. */
  origin: runOrigin.nullable(),
  /** A later run came by and did not execute the node, so that this result is still the last one there is. */
  skipped: z
    .object({ at: z.string(), status: z.string(), message: z.string().nullable(), origin: runOrigin.nullable() })
    .nullable(),
  facts: z.record(z.string(), z.unknown()),
});
export type ResultView = z.infer<typeof resultView>;

/** Rows that a unit test puts in or wants out: as they are, or as the text of a query. */
const unitTestRows = z.object({
  label: z.string(),
  /** dbt's word: dict, csv or sql. */
  format: z.string().nullable(),
  /** The file that they stand in, where they do. */
  fixture: z.string().nullable(),
  rows: z.array(z.record(z.string(), z.unknown())).nullable(),
  text: z.string().nullable(),
  /** How many more rows there are than are told. */
  left: z.number(),
});
export type UnitTestRows = z.infer<typeof unitTestRows>;

const unitTestCases = z.object({
  given: z.array(unitTestRows),
  expected: unitTestRows.nullable(),
  /** Macros, variables and environment that the test replaces. */
  overrides: z.record(z.string(), z.unknown()).nullable(),
});
export type UnitTestCases = z.infer<typeof unitTestCases>;

export const assetTest = z.object({
  id: z.uuid(),
  key: z.string(),
  name: z.string(),
  type: assetType,
  column: z.string().nullable(),
  severity: z.string().nullable(),
  description: z.string(),
  /** Compiled if the artifact has it, else raw. */
  code: z.string().nullable(),
  isCompiled: z.boolean(),
  /** The table that its failing rows are kept in, where the project stores them. */
  failuresIn: z.string().nullable(),
  /** Of a unit test: what goes in and what must come out. */
  cases: unitTestCases.nullable(),
  result: resultView.nullable(),
  /** What its runs found, as far as syncs saw them, the newest first. */
  history: z.array(pastResult),
});
export type AssetTest = z.infer<typeof assetTest>;

export const assetColumn = z.object({
  name: z.string(),
  type: z.string().nullable(),
  description: z.string(),
  /** What dbt declares, where the relation has another type. */
  declaredType: z.string().nullable(),
  /** Where the description was written. */
  descriptionFrom: z.enum(["dbt", "warehouse"]).nullable(),
  /** The warehouse's comment, where the description says something else. */
  comment: z.string().nullable(),
  tags: z.array(z.string()),
  constraints: z.array(z.record(z.string(), z.unknown())),
  /** The type that an enforced contract promises, also where the relation has that very type. */
  contractType: z.string().nullable(),
  /** As the project's authors wrote it. */
  meta: z.record(z.string(), z.unknown()),
  /** The doc blocks that its description takes in. */
  docs: z.array(docMention),
  tests: z.array(z.object({ id: z.uuid(), name: z.string(), status: z.string().nullable() })),
  inWarehouse: z.boolean().nullable(),
  /** How dbt and the relation differ in it; null where they do not, or where one of them is not known. */
  drift: z.enum(["only-in-dbt", "only-in-warehouse", "type-differs"]).nullable(),
});
export type AssetColumn = z.infer<typeof assetColumn>;

/** The match of a dbt node to a relation: the rule that matched, or the reason that none did. */
export const assetMapping = z.object({
  relation: z.string().nullable(),
  rule: z.string().nullable(),
  reason: z.string().nullable(),
  message: z.string(),
  remedy: z.string().optional(),
  candidate: z.string().nullable(),
  /** The warehouse's asset. */
  assetId: z.uuid().nullable(),
});

/** A short mention of another asset. */
export const assetLink = z.object({
  id: z.uuid(),
  key: z.string(),
  name: z.string(),
  type: assetType,
  testStatus,
  package: z.string().nullable(),
  /** Another one than the asset's own where it stands in a project of another connector. */
  connectorId: z.uuid(),
  connectorName: z.string(),
  /** Known only from a dbt project that refers to it: its own project is not connected. */
  isExternal: z.boolean(),
});
export type AssetLink = z.infer<typeof assetLink>;

const provenanceArtifact = z.object({
  name: z.string(),
  path: z.string(),
  dbtVersion: z.string().nullable(),
  generatedAt: z.string().nullable(),
  invocationId: z.string().nullable(),
  origin: runOrigin.nullable(),
});

/** The whole asset: the dbt facet and the warehouse's, as one. */
export const assetView = z.object({
  id: z.uuid(),
  key: z.string(),
  type: assetType,
  name: z.string(),
  database: z.string().nullable(),
  schema: z.string().nullable(),
  identifier: z.string().nullable(),
  connectorId: z.uuid(),
  connectorName: z.string(),
  description: z.string(),
  descriptionFrom: z.enum(["dbt", "warehouse"]).nullable(),
  columns: z.array(assetColumn),
  tags: z.array(z.string()),
  owner: z.string().nullable(),
  group: z.string().nullable(),
  /** Who answers for the group, where the project tells. */
  groupDetails: groupMention.nullable(),
  access: z.string().nullable(),
  /** The versions that the model has side by side, itself among them, the newest first. */
  versions: z.array(modelVersion),
  /** The doc blocks that its own description takes in. */
  docs: z.array(docMention),
  package: z.string().nullable(),
  path: z.string().nullable(),
  materialization: z.string().nullable(),
  relation: z.string().nullable(),
  mapping: assetMapping.nullable(),
  code: z.object({ raw: z.string().nullable(), compiled: z.string().nullable(), language: z.string() }).nullable(),
  tests: z.array(assetTest),
  testStatus,
  lastRun: resultView.nullable(),
  /** Its own runs, as far as syncs saw them, the newest first. */
  history: z.array(pastResult),
  freshness: resultView.nullable(),
  upstream: z.array(assetLink),
  downstream: z.array(assetLink),
  /** For a test: the assets that it hangs on. */
  attachedTo: z.array(assetLink),
  /** dbt nodes that build or read this relation, when the asset is a warehouse's. */
  describedBy: z.array(assetLink),
  /** Known only from a dbt project that refers to it: its own project is not connected. */
  isExternal: z.boolean(),
  /** When the published version ceased to have it: all else is as it was last. Null of what is there. */
  removedAt: z.iso.datetime().nullish(),
  /** The sync that removed it. */
  removedBy: z.uuid().nullish(),
  facts: z.record(z.string(), z.unknown()),
  /** The warehouse's facet: row estimate, size, comment, when it was crawled. */
  warehouse: z
    .object({
      assetId: z.uuid(),
      connectorId: z.uuid(),
      connectorName: z.string(),
      type: assetType,
      comment: z.string(),
      facts: z.record(z.string(), z.unknown()),
    })
    .nullable(),
  /** Which sync, version and artifacts these facts come from. */
  provenance: z.object({
    connectorId: z.uuid(),
    version: z.number(),
    syncId: z.uuid().nullable(),
    publishedAt: z.string().nullable(),
    /** The run that the definition comes from, where that is known. Results name their own. */
    origin: runOrigin.nullable(),
    /** Of the asset's own project alone; of many run_results those that its results and its tests' are from. */
    artifacts: z.array(provenanceArtifact),
  }),
});
export type AssetView = z.infer<typeof assetView>;

/** An asset that a sync after the first added or changed. */
export const recentChange = assetSummary.pick({ id: true, type: true, name: true, schema: true }).extend({
  added: z.boolean(),
  at: z.iso.datetime(),
});
export type RecentChange = z.infer<typeof recentChange>;

/** An asset that somebody looked at. */
export const viewedAsset = assetSummary
  .pick({ id: true, type: true, name: true, schema: true, package: true })
  .extend({ viewedAt: z.iso.datetime() });
export type ViewedAsset = z.infer<typeof viewedAsset>;

/** What somebody has at hand: what they looked at last, and what they starred. */
export const assetsAtHand = z.object({ viewed: z.array(viewedAsset), starred: z.array(assetSummary) });
export type AssetsAtHand = z.infer<typeof assetsAtHand>;

/** One line of a tree, one level at a time: a project of ten thousand models is not sent whole to open a folder. */
export const treeItem = z.object({
  name: z.string(),
  /** What to ask for to get its children. */
  path: z.array(z.string()),
  kind: z.enum(["connector", "package", "folder", "database", "schema", "asset"]),
  count: z.number(),
  assetId: z.uuid().optional(),
  type: assetType.optional(),
});
export type TreeItem = z.infer<typeof treeItem>;

/** `path` is a JSON list of the names from the root down; folders may have any character in them. */
export const treeQuery = z.object({
  by: z.enum(["project", "database"]),
  path: z
    .string()
    .max(10_000)
    .default("[]")
    .transform((text, ctx): string[] => {
      try {
        return z.array(z.string()).max(100).parse(JSON.parse(text));
      } catch {
        ctx.addIssue({ code: "custom", message: "Give a JSON list of names." });
        return z.NEVER;
      }
    }),
});
