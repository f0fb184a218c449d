/** A name as Snowflake keeps it: what was made without quotes is in upper case. */
export const keptName = (typed: string): string =>
  /^".+"$/s.test(typed) ? typed.slice(1, -1).replaceAll('""', '"') : typed.toUpperCase();

/** A login name is compared without regard to case, and so stays as it was typed. */
export const loginName = (typed: string): string => (typed.startsWith('"') ? keptName(typed) : typed);

/** A kept name, quoted, so that it means just itself. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A kept name as a person would write it in a statement: with quotes only where it needs them. */
export const written = (name: string): string => (/^[A-Z_][A-Z0-9_$]*$/.test(name) ? name : quoted(name));

/** A pattern of SHOW … LIKE that finds the name in whichever case. Its wildcards may find more, to be looked through. */
export const likePattern = (typed: string): string => {
  const bare = /^".+"$/s.test(typed) ? keptName(typed) : typed;
  return `'${bare.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
};

/**
 * Which of the names that there are was meant: as Snowflake reads it, or else as it was typed, or else the only one that
 * differs by case alone. null: none, or no one among several.
 */
export const meant = (typed: string, names: readonly string[]): string | null => {
  const kept = keptName(typed);
  if (names.includes(kept)) return kept;
  if (typed.startsWith('"')) return null;
  if (names.includes(typed)) return typed;
  const alike = names.filter((name) => name.toUpperCase() === kept);
  return alike.length === 1 ? (alike[0] ?? null) : null;
};
