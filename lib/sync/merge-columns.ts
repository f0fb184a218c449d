import type { ColumnDraft } from "@/lib/core/catalog";
import type { CatalogEntry } from "@/lib/dbt/project";

/**
 * The documented columns and those of dbt's catalog as one list, in the order of the warehouse, documented-only ones
 * last. Names are the same if they differ by case alone: Snowflake's catalog has them in upper case, its documentation
 * seldom has. The spelling of the documentation is kept.
 */
export function mergeColumns(
  documented: readonly ColumnDraft[],
  catalog: CatalogEntry["columns"],
): { columns: ColumnDraft[]; missing: string[] } {
  const byName = new Map(documented.map((column) => [column.name.toLowerCase(), column]));
  const columns: ColumnDraft[] = [];
  for (const { name, type, comment } of catalog) {
    const known = byName.get(name.toLowerCase());
    byName.delete(name.toLowerCase());
    if (!known) {
      columns.push({ name, type, description: comment ?? "", origin: "catalog" });
      continue;
    }
    const declared = known.type !== null && known.type !== type ? { declaredType: known.type } : {};
    const description = known.description || (comment ?? "");
    columns.push({ ...known, ...declared, type: type ?? known.type, description, origin: "both" });
  }
  const missing = [...byName.values()];
  return { columns: columns.concat(missing), missing: missing.map(({ name }) => name) };
}
