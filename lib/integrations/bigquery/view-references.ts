/**
 * What has to be skipped to see names alone: comments, and strings in all their spellings. Then names: paths of parts in
 * backticks or bare, bare projects with hyphens among them.
 */
const tokens =
  /--[^\n]*|#[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|(?:[rb]{1,2})?"""[\s\S]*?(?:"""|$)|(?:[rb]{1,2})?'''[\s\S]*?(?:'''|$)|(?:[rb]{1,2})?"(?:\\[\s\S]|[^"\\\n])*"|(?:[rb]{1,2})?'(?:\\[\s\S]|[^'\\\n])*'|((?:`[^`\n]+`|[\p{L}_][\p{L}\p{N}_]*(?:-[\p{L}\p{N}_]+)*)(?:\s*\.\s*(?:`[^`\n]+`|[\p{L}\p{N}_]+(?:-[\p{L}\p{N}_]+)*\*?))*)/giu;

const parts = (path: string): string[] =>
  [...path.matchAll(/`([^`]+)`|([^`.\s]+)/g)].flatMap(([, quoted, bare]) => (quoted ?? bare ?? "").split("."));

/**
 * Tables that a view's SQL names in full: project, dataset and table, as BigQuery wants them in a view. This reads no SQL:
 * it finds names, and takes those that are exactly the name of something in the catalog. What is not named in full is
 * left out rather than guessed.
 * @param keyOf the catalog's key for project, dataset and table; null when it has no such relation
 */
export const referencesOf = (
  definition: string,
  keyOf: (project: string, dataset: string, table: string) => string | null,
): string[] => {
  const found = new Set<string>();
  for (const [, path] of definition.matchAll(tokens)) {
    if (path === undefined) continue;
    const [project, dataset, table, ...more] = parts(path);
    // A column behind the table's name is one of that table; INFORMATION_SCHEMA is none of ours.
    if (!project || !dataset || !table || more.length > 1) continue;
    const key = keyOf(project, dataset, table);
    if (key !== null) found.add(key);
  }
  return [...found];
};
