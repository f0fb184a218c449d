import type { Relation } from "../sql-front/dialect";
import { columns, hasStorage, type Located, rowOf } from "./information-view";
import type { Table } from "./world";

/** The older way to ask for the same, undocumented and still in wide use; it has no region. */
export function legacyTables({ project, dataset }: Located): Relation {
  const of = columns(
    `project_id dataset_id table_id creation_time:integer last_modified_time:integer row_count:integer
     size_bytes:integer type:integer`,
  );
  const types: Record<Table["type"], number> = {
    TABLE: 1,
    VIEW: 2,
    EXTERNAL: 3,
    MATERIALIZED_VIEW: 4,
    SNAPSHOT: 5,
    CLONE: 1,
  };
  const rows = dataset.tables.map((table) =>
    rowOf(of)({
      project_id: project.id,
      dataset_id: dataset.id,
      table_id: table.id,
      creation_time: table.createdAt.getTime(),
      last_modified_time: table.modifiedAt.getTime(),
      row_count: hasStorage(table) ? (table.rows ?? 0) : 0,
      size_bytes: hasStorage(table) ? (table.bytes ?? 0) : 0,
      type: types[table.type],
    }),
  );
  return { columns: of, rows };
}
