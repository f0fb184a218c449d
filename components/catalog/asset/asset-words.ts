import type { AssetView } from "@/lib/catalog/schema";
import { type Facts, factAt, listAt, textAt } from "./read-facts";

/**
 * dbt puts model and column into a generic test's name. Beside its model the first part says it: `not_null` of
 * `not_null_orders_id`, `accepted_values` of `source_accepted_values_shop_orders_status__a__b`.
 */
export function shortTestName(name: string, asset: string, column: string | null): string {
  const plain = name.replace(/^source_/, "");
  const at = plain.indexOf(`_${asset}_`);
  if (at > 0) return plain.slice(0, at);
  const end = column === null ? -1 : plain.indexOf(`_${column}`);
  return end > 0 ? plain.slice(0, end) : name;
}

/** A constraint as SQL's readers say it: "primary key", "check birth_year > 1900", "foreign key to orders (id)". */
export function constraintText(constraint: Facts): string {
  const type = (textAt(constraint, "type") ?? textAt(constraint, "name") ?? "constraint").replaceAll("_", " ");
  const to = textAt(constraint, "to");
  const columns = factAt(constraint, "to_columns");
  const target =
    to && Array.isArray(columns) && columns.length > 0 ? `to ${to} (${columns.join(", ")})` : to && `to ${to}`;
  const own = listAt(constraint, "columns");
  const on = own.length > 0 ? `(${own.join(", ")})` : null;
  return [type, on, textAt(constraint, "expression"), target].filter(Boolean).join(" ").slice(0, 300);
}

/** dbt says "runtime error" where people say that it could not be read. */
export const freshnessWord = (status: string): string =>
  ({ pass: "Fresh", warn: "Getting old", error: "Late", "runtime error": "Could not be read" })[status] ?? status;

/** The last run, unless there was nothing to run: dbt writes a line for exposures and the like too. */
export const realRun = ({ lastRun }: AssetView) => (lastRun?.status === "no-op" ? null : lastRun);

export type OutcomeTone = "success" | "warning" | "danger" | "neutral";

export function outcomeTone(status: string): OutcomeTone {
  if (status === "success" || status === "pass") return "success";
  if (status === "warn" || status === "partial success") return "warning";
  return status === "fail" || status === "error" || status === "runtime error" ? "danger" : "neutral";
}
