import type { ColumnDraft } from "../core/catalog";
import type { Fields } from "./fields";
import { Fields as FieldReader } from "./fields";
import { canonicalRecord, isRecord, type JsonRecord, tidyRecord } from "./json-record";

/** The columns that the project's YAML documents, in its order; a map by name, or a list. */
export function documentedColumns(node: Fields): ColumnDraft[] {
  const value = node.raw("columns");
  if (Array.isArray(value)) return value.flatMap((column, index) => documentedColumn(node, String(index), column));
  return Object.entries(node.object("columns")).flatMap(([name, column]) => documentedColumn(node, name, column));
}

function documentedColumn(node: Fields, key: string, value: unknown): ColumnDraft[] {
  if (!isRecord(value)) {
    node.warnings.add("column-unreadable", "Columns that are no objects were left out.", `${node.id}.${key}`);
    return [];
  }
  const column = new FieldReader(value, `${node.id}.${key}`, node.warnings);
  const config = column.within("config");
  const tags = [...new Set([...column.texts("tags"), ...config.texts("tags")])].sort();
  const meta: JsonRecord = { ...config.object("meta"), ...column.object("meta") };
  const constraints = listOfRecords(column.raw("constraints")).map(tidyRecord);
  return [
    {
      name: column.word("name") ?? key,
      type: column.word("data_type"),
      description: column.text("description") ?? "",
      ...(tags.length > 0 && { tags }),
      ...(Object.keys(meta).length > 0 && { meta: canonicalRecord(meta) }),
      ...(constraints.length > 0 && { constraints }),
      origin: "documented",
    },
  ];
}

const listOfRecords = (value: unknown): JsonRecord[] => (Array.isArray(value) ? value.filter(isRecord) : []);
