import type { ColumnDraft } from "@/lib/core/catalog";

/**
 * The columns as they count for telling a change: those that only documentation tells of stand in an object of the
 * manifest, whose order says nothing. Those of the warehouse keep theirs.
 */
export function steadyColumns(columns: ColumnDraft[]): ColumnDraft[] {
  let last: string | null = null;
  let isSteady = true;
  for (const { name, origin } of columns) {
    if (origin !== "documented") continue;
    if (last !== null && last > name) isSteady = false;
    last = name;
  }
  if (isSteady) return columns;
  const documented = columns.filter(({ origin }) => origin === "documented");
  documented.sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
  return [...columns.filter(({ origin }) => origin !== "documented"), ...documented];
}
