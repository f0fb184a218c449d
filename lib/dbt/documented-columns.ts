import type { ColumnDraft } from "../core/catalog";
import { Fields } from "./fields";
import { canonicalRecord, isRecord, isUnset, tidyRecord } from "./json-record";

/** In the place of a node's columns, those that were read from its text already. */
export class ColumnsRead {
  constructor(readonly drafts: ColumnDraft[]) {}
}

/** The columns that the project's YAML documents, in its order; a map by name, or a list. */
export function documentedColumns(node: Fields): ColumnDraft[] {
  const value = node.raw("columns");
  if (value instanceof ColumnsRead) return value.drafts;
  const columns = Array.isArray(value) ? value : node.object("columns");
  const drafts: ColumnDraft[] = [];
  for (const [key, column] of Object.entries(columns)) {
    if (isRecord(column)) drafts.push(documentedColumn(new Fields(column, node.id, node.warnings, `${key}.`), key));
    else node.warnings.add("column-unreadable", "Columns that are no objects were left out.", `${node.id}.${key}`);
  }
  return drafts;
}

export function documentedColumn(column: Fields, key: string): ColumnDraft {
  const draft: ColumnDraft = {
    name: column.word("name") ?? key,
    type: column.word("data_type"),
    description: column.text("description") ?? "",
    origin: "documented",
  };
  const tags = allTags(column);
  const meta = { ...column.within("config").object("meta"), ...column.object("meta") };
  const constraints = column.raw("constraints");
  if (tags.length > 0) draft.tags = tags;
  const blocks = column.texts("doc_blocks");
  if (blocks.length > 0) draft.docBlocks = blocks;
  if (!isUnset(meta)) draft.meta = canonicalRecord(meta);
  if (Array.isArray(constraints) && constraints.length > 0)
    draft.constraints = constraints.filter(isRecord).map((c) => tidyRecord(c));
  return draft;
}

/** The tags of a node or column, which dbt writes in one or two places: a set, so in order. */
export function allTags(fields: Fields): string[] {
  const tags = [...fields.texts("tags"), ...fields.within("config").texts("tags")];
  return tags.length > 1 ? [...new Set(tags)].sort() : tags;
}
