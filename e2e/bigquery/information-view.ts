import type { Column, Row, SqlType, Value } from "../sql-front/dialect";
import type { Dataset, Project, Table } from "./world";

export type Located = { project: Project; dataset: Dataset };
type LocatedTable = Located & { table: Table };

export type View = {
  columns: readonly Column[];
  rows: (datasets: readonly Located[]) => Row[];
  /** Which qualifiers it takes. */
  scopes: readonly ("dataset" | "region" | "project")[];
};

export const columns = (text: string): Column[] =>
  text
    .trim()
    .split(/\s+/)
    .map((written) => {
      const [name = "", type = "string"] = written.split(":");
      return { name, type: type as SqlType };
    });

/** Rows are given by the names of columns; what is not given is null. */
export const rowOf =
  (of: readonly Column[]) =>
  (values: Record<string, Value>): Row =>
    of.map(({ name }) => values[name] ?? null);

const tablesOf = (datasets: readonly Located[]): LocatedTable[] =>
  datasets.flatMap((located) => located.dataset.tables.map((table) => ({ ...located, table })));

export const whereabouts = ({ project, dataset, table }: LocatedTable) => ({
  table_catalog: project.id,
  table_schema: dataset.id,
  table_name: table.id,
});

export const TABLE_TYPES: Record<Table["type"], string> = {
  TABLE: "BASE TABLE",
  VIEW: "VIEW",
  MATERIALIZED_VIEW: "MATERIALIZED VIEW",
  EXTERNAL: "EXTERNAL",
  SNAPSHOT: "SNAPSHOT",
  CLONE: "CLONE",
};
export const yes = (is: boolean): string => (is ? "YES" : "NO");
export const hasStorage = ({ type }: Table): boolean => type !== "VIEW" && type !== "EXTERNAL";

export const view = (
  scopes: View["scopes"],
  named: string,
  each: (located: LocatedTable) => Record<string, Value>[],
): View => {
  const of = columns(named);
  return { columns: of, scopes, rows: (datasets) => tablesOf(datasets).flatMap(each).map(rowOf(of)) };
};
export const viewOfDatasets = (
  scopes: View["scopes"],
  named: string,
  each: (located: Located) => Record<string, Value>[],
): View => {
  const of = columns(named);
  return { columns: of, scopes, rows: (datasets) => datasets.flatMap(each).map(rowOf(of)) };
};
