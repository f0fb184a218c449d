/** Names of the fields of a STRUCT, in its order; empty for any other type. Of an ARRAY, those of what it holds. */
const fieldNames = (type: string): string[] => {
  const inner = /^(?:ARRAY<\s*)?STRUCT<([\s\S]*)>$/.exec(type.trim())?.[1];
  if (inner === undefined) return [];
  const names: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= inner.length; at += 1) {
    const letter = inner[at];
    if (letter === "<" || letter === "(") depth += 1;
    else if (letter === ">" || letter === ")") depth -= 1;
    else if (letter === undefined || (letter === "," && depth === 0)) {
      const name = /^\s*(`[^`]+`|[^\s<>,]+)\s/.exec(`${inner.slice(start, at)} `)?.[1];
      if (name) names.push(name.replaceAll("`", ""));
      start = at + 1;
    }
  }
  return names;
};

export type FieldPath = { column: string; path: string; type: string; comment: string | null };

/**
 * Nested fields below the column they stand in, as its type lists them: in the lists of BigQuery they have no order of
 * their own. Where a type cannot be read, they stay in the order in which they came.
 */
export const inFieldOrder = (fields: readonly FieldPath[]): FieldPath[] => {
  const byParent = new Map<string, FieldPath[]>();
  for (const field of fields) {
    const dot = field.path.lastIndexOf(".");
    const parent = dot < 0 ? "" : field.path.slice(0, dot);
    const siblings = byParent.get(parent);
    if (siblings) siblings.push(field);
    else byParent.set(parent, [field]);
  }
  const below = (parent: string, type: string): FieldPath[] => {
    const siblings = byParent.get(parent) ?? [];
    byParent.delete(parent);
    const order = new Map(fieldNames(type).map((name, at) => [name, at]));
    const rank = ({ path }: FieldPath) => order.get(path.slice(parent.length + 1)) ?? order.size;
    const sorted = order.size > 0 ? siblings.toSorted((a, b) => rank(a) - rank(b)) : siblings;
    return sorted.flatMap((field) => [field, ...below(field.path, field.type)]);
  };
  const ordered = (byParent.get("") ?? []).flatMap((field) => [field, ...below(field.path, field.type)]);
  byParent.delete("");
  // A field whose parent was not told still is a field.
  return [...ordered, ...[...byParent.values()].flat()];
};
