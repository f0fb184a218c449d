import type { AssetDraft, JsonObject, RelationType } from "../../../core/catalog";
import { relationKey } from "../../../core/ids";

/** `type` as the warehouse writes it out, with length and precision. */
export type CrawledColumn = { name: string; type: string; comment: string | null; required: boolean };

/** A relation as a crawl has read it, whatever the warehouse. */
export type CrawledRelation = {
  type: RelationType;
  database: string;
  schema: string;
  name: string;
  /** The whole name as the warehouse quotes it. */
  relation: string;
  owner: string | null;
  comment: string | null;
  /** The SQL of a view. */
  definition: string | null;
  columns: CrawledColumn[];
  /** What else it tells, such as `rowEstimate`, `rowCount`, `sizeBytes`, `partitions`. */
  facts: JsonObject;
};

/** A relation of a warehouse as the catalog's asset. */
export const relationAsset = (relation: CrawledRelation): AssetDraft => ({
  key: relationKey([relation.database, relation.schema, relation.name]),
  type: relation.type,
  name: relation.name,
  database: relation.database,
  schema: relation.schema,
  identifier: relation.name,
  relation: relation.relation,
  description: relation.comment ?? "",
  tags: [],
  package: null,
  path: null,
  materialization: null,
  owner: relation.owner,
  group: null,
  access: null,
  columns: relation.columns.map(({ name, type, comment, required }) => ({
    name,
    type,
    description: comment ?? "",
    ...(required && { constraints: [{ type: "not_null" }] }),
    origin: "warehouse",
  })),
  code: relation.definition === null ? null : { raw: relation.definition.trim(), compiled: null, language: "sql" },
  attachedTo: [],
  facts: relation.facts,
});
