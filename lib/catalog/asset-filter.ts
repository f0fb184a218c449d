import type { AssetQuery } from "./schema";

/** SQL and its parameters, put together piece by piece; every value goes through a parameter. */
export class SqlParameters {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** A text to look for with LIKE, with what LIKE reads as a pattern taken to the letter. */
export const likePattern = (text: string): string => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

/** The words of a search; each must be found in the name, a column or the description. */
export const searchWords = (q: string | undefined): string[] =>
  (q ?? "").toLowerCase().split(/\s+/).filter(Boolean).slice(0, 10);

/** Which filter to leave out, so that a facet counts what its other values would give. */
export type FacetName = "type" | "status" | "tag" | "package" | "schema" | "connectorId";

/**
 * The condition on `assets a` (with `health h`) that a query asks for. Tests stay out unless asked for by type. A
 * warehouse's relation that a dbt node stands for stays out unless its connector or a type is asked for: the dbt node
 * is the one hit for both.
 */
export function assetCondition(query: Partial<AssetQuery>, parameters: SqlParameters, without?: FacetName): string {
  const conditions = ["a.valid_to is null"];
  const equals = (column: string, value: string | undefined, facet?: FacetName) => {
    if (value !== undefined && facet !== without) conditions.push(`${column} = ${parameters.add(value)}`);
  };
  for (const word of searchWords(query.q)) {
    const pattern = parameters.add(likePattern(word));
    conditions.push(
      `(lower(a.name) like ${pattern} or a.column_names like ${pattern} or lower(a.description) like ${pattern} or lower(a.key) like ${pattern})`,
    );
  }
  equals("a.type", query.type, "type");
  equals("a.connector_id", query.connectorId, "connectorId");
  equals("a.package", query.package, "package");
  equals("a.schema", query.schema, "schema");
  equals("a.database", query.database);
  if (query.tag !== undefined && without !== "tag") conditions.push(`${parameters.add(query.tag)} = any(a.tags)`);
  if (query.path !== undefined) conditions.push(`starts_with(a.path, ${parameters.add(query.path)})`);
  if (query.status !== undefined && without !== "status")
    conditions.push(`coalesce(h.test_status, 'none') = ${parameters.add(query.status)}`);
  if (query.type === undefined) conditions.push(`a.type not in ('test', 'unit_test')`);
  if (query.type === undefined && query.connectorId === undefined)
    conditions.push(`not exists (select 1 from mappings m where m.primary_id = a.id and m.valid_to is null)`);
  return conditions.join(" and ");
}
