/** A name as it stands in a statement: quoted where it has to be. */
export const quoteName = (name: string): string =>
  /^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;

/** A whole name with every part quoted, so that it means the same everywhere. */
export const quoteRelation = (parts: readonly string[]): string =>
  parts.map((part) => `"${part.replaceAll('"', '""')}"`).join(".");
