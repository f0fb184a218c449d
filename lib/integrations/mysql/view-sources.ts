export type RelationName = { schema: string; name: string };

const token = /'(?:[^'\\]|''|\\.)*'|"(?:[^"\\]|""|\\.)*"|`(?:[^`]|``)*`|[A-Za-z_]\w*|\S/gs;

const nameOf = (quoted: string | undefined): string | null =>
  quoted?.startsWith("`") ? quoted.slice(1, -1).replaceAll("``", "`") : null;

/** Functions whose arguments have a FROM of their own: extract(year from x), trim(both 'x' from y). */
const withFrom = new Set(["extract", "trim", "substring", "substr", "overlay"]);

/**
 * What a view reads from, out of the text that the server keeps of it. The server writes that text itself: every name in
 * backquotes, every table with its database, joins spelled out. A table then is what stands behind FROM or JOIN as two
 * names with a dot; a single name there is a query or a WITH of the view itself.
 */
export const viewSources = (definition: string): RelationName[] => {
  const tokens = definition.match(token) ?? [];
  const found = new Map<string, RelationName>();
  /** Of each open parenthesis, whether it belongs to such a function. */
  const inFunction: boolean[] = [];
  let isTableNext = false;
  for (const [at, text] of tokens.entries()) {
    const word = text.toLowerCase();
    if (text === "(") inFunction.push(withFrom.has(tokens[at - 1]?.toLowerCase() ?? ""));
    else if (text === ")") inFunction.pop();
    if (text === "(" && isTableNext) continue;
    if (isTableNext) {
      const schema = nameOf(text);
      const name = tokens[at + 1] === "." && tokens[at + 3] !== "." ? nameOf(tokens[at + 2]) : null;
      if (schema !== null && name !== null) found.set(`${schema}\0${name}`, { schema, name });
    }
    isTableNext = word === "join" || word === "straight_join" || (word === "from" && inFunction.at(-1) !== true);
  }
  return [...found.values()];
};
