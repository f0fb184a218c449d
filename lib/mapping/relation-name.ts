/** How a warehouse stores a name that was written without quotes; absent: as it was written. */
export type UnquotedNames = "upper" | "lower" | undefined;

const part = /(?:"(?:[^"]|"")*"|`[^`]*`|\[[^\]]*\]|[^."`[\]]+)(?=\.|$)/y;

/**
 * Which parts of a rendered relation (`relation_name` of a manifest) stand in quotes, from the left.
 * @returns null for text that is no dotted name
 */
export function quotedParts(relation: string): boolean[] | null {
  const quoted: boolean[] = [];
  for (let at = 0; ; at += 1) {
    part.lastIndex = at;
    const found = part.exec(relation)?.[0];
    if (found === undefined) return null;
    quoted.push(/^["`[]/.test(found));
    at += found.length;
    if (at >= relation.length) return quoted;
  }
}

/** A name as the warehouse stores it when it was written without quotes. */
const fold = (name: string, names: UnquotedNames): string => {
  if (names === "upper") return name.toUpperCase();
  return names === "lower" ? name.toLowerCase() : name;
};

export type RelationNames = { database: string | null; schema: string; name: string };

/**
 * The names of a relation as the warehouse stores them. dbt's own database, schema and alias say how a name is spelt;
 * what it rendered says which of them stand in quotes and so keep their case.
 */
export function storedNames(names: RelationNames, rendered: string | null, unquoted: UnquotedNames): RelationNames {
  if (unquoted === undefined || rendered === null) return names;
  const quoted = quotedParts(rendered);
  const { database, schema, name } = names;
  if (quoted?.length !== (database === null ? 2 : 3)) return names;
  const [inQuotes, schemaInQuotes, databaseInQuotes] = quoted.reverse();
  return {
    database: database === null || databaseInQuotes ? database : fold(database, unquoted),
    schema: schemaInQuotes ? schema : fold(schema, unquoted),
    name: inQuotes ? name : fold(name, unquoted),
  };
}
