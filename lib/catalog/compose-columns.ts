import type { ColumnDraft } from "@/lib/core/catalog";
import { docsIn, type KnownDoc } from "@/lib/project/docs-in";
import { isSameType } from "./same-type";
import type { AssetColumn, AssetTest } from "./schema";

type From = "dbt" | "warehouse";

/**
 * The columns of an asset as dbt and the warehouse know them, as one list: dbt's first, then those that only the
 * warehouse has. dbt's words go before the warehouse's comment, which stays beside them where it says something else;
 * of types the warehouse's own counts, and what dbt declares stays beside it where that is another.
 * @param warehouse the columns as crawled; null when the relation is not known there.
 */
export function composeColumns(
  own: readonly ColumnDraft[],
  warehouse: readonly ColumnDraft[] | null,
  tests: readonly AssetTest[],
  from: From,
  { isContract, docs }: { isContract: boolean; docs: readonly KnownDoc[] } = { isContract: false, docs: [] },
): AssetColumn[] {
  const crawledOf = warehouse && new Map(warehouse.map((column) => [column.name.toLowerCase(), column]));
  const known = new Set(own.map(({ name }) => name.toLowerCase()));
  const onlyThere = (warehouse ?? []).filter(({ name }) => !known.has(name.toLowerCase()));
  const testsOf = testsByColumn(tests);
  const driftOf = from === "dbt" ? driftIn(own, crawledOf) : () => null;

  return [...own, ...onlyThere].map((column) => {
    const key = column.name.toLowerCase();
    const crawled = crawledOf?.get(key);
    const isOwn = known.has(key);
    const comment = crawled?.description ?? "";
    const written = isOwn ? column.description : "";
    const drift = driftOf(column, isOwn);
    return {
      name: column.name,
      type: crawled?.type ?? column.type,
      declaredType: drift === "type-differs" ? (column.declaredType ?? column.type) : null,
      description: written || comment,
      descriptionFrom: written ? (column.origin === "catalog" ? "warehouse" : from) : comment ? "warehouse" : null,
      comment: written && comment && comment !== written ? comment : null,
      tags: column.tags ?? [],
      constraints: column.constraints ?? [],
      // dbt builds a model with a contract only where every column has a type declared.
      contractType: isContract && isOwn && column.origin !== "catalog" ? (column.declaredType ?? column.type) : null,
      meta: column.meta ?? {},
      docs: isOwn ? docsIn(column, docs) : [],
      tests: testsOf.get(key) ?? [],
      inWarehouse: from === "warehouse" ? true : crawledOf === null ? null : crawled !== undefined,
      drift,
    };
  });
}

/** How a column of a dbt node differs from the relation: as it was crawled, else as dbt's own catalog has it. */
function driftIn(own: readonly ColumnDraft[], crawledOf: ReadonlyMap<string, ColumnDraft> | null) {
  const hasCatalog = own.some(({ origin }) => origin !== "documented");
  return (column: ColumnDraft, isOwn: boolean): AssetColumn["drift"] => {
    // Where dbt tells of no column at all, there is nothing that the warehouse could differ from.
    if (!isOwn) return own.length > 0 ? "only-in-warehouse" : null;
    const crawled = crawledOf?.get(column.name.toLowerCase());
    const isMissing = crawledOf === null ? hasCatalog && column.origin === "documented" : crawled === undefined;
    if (isMissing) return "only-in-dbt";
    const declared = column.declaredType ?? column.type;
    const actual = crawled?.type ?? column.type;
    return declared === null || actual === null || isSameType(declared, actual) ? null : "type-differs";
  };
}

function testsByColumn(tests: readonly AssetTest[]): Map<string, AssetColumn["tests"]> {
  const byColumn = new Map<string, AssetColumn["tests"]>();
  for (const { id, name, column, result } of tests) {
    if (column === null) continue;
    const key = column.replace(/^["`[]|["`\]]$/g, "").toLowerCase();
    byColumn.set(key, [...(byColumn.get(key) ?? []), { id, name, status: result?.status ?? null }]);
  }
  return byColumn;
}
