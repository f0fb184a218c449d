import "server-only";
import { countListed } from "./data";
import type { AssetQuery } from "./schema";
import { facetNames } from "./search/facet-names";

const droppable = [...facetNames, "path", "starred"] as const;
export type DroppableFilter = (typeof droppable)[number];

/** One step back from a search that finds nothing, and how many assets it finds. */
export type LooserSearch = { count: number } & (
  | { step: "filter"; name: DroppableFilter }
  | { step: "filters" }
  | { step: "word"; word: string; q: string }
  | { step: "tests" }
);

type Try = { query: AssetQuery; told: (count: number) => LooserSearch };

/** Of a text with hundreds of words, no one word is to blame. */
const MOST_WORDS = 8;
const TOLD = 4;

function* tries({ cursor: _, page: __, ...query }: AssetQuery): Generator<Try> {
  const chosen = droppable.filter((name) => query[name] !== undefined);
  const words = (query.q ?? "").split(/\s+/).filter(Boolean);
  if (query.q && query.type === undefined)
    yield { query: { ...query, type: ["test", "unit_test"] }, told: (count) => ({ count, step: "tests" }) };
  for (const name of chosen)
    yield { query: { ...query, [name]: undefined }, told: (count) => ({ count, step: "filter", name }) };
  if (words.length > 1 && words.length <= MOST_WORDS)
    for (const [nth, word] of words.entries()) {
      const q = words.filter((_, other) => other !== nth).join(" ");
      yield { query: { ...query, q }, told: (count) => ({ count, step: "word", word, q }) };
    }
  if (chosen.length > 1 && query.q)
    yield { query: { q: query.q, limit: query.limit }, told: (count) => ({ count, step: "filters" }) };
}

/** What to let go of in a search that finds nothing: only what brings something, the least that comes of it first. */
export async function looserSearches(
  query: AssetQuery,
  own: { starred?: ReadonlySet<string> },
): Promise<LooserSearch[]> {
  const found: LooserSearch[] = [];
  for (const { query: looser, told } of tries(query)) {
    const count = await countListed(looser, own);
    if (count > 0) found.push(told(count));
  }
  // What finds the least is nearest to what was asked.
  return found.sort((one, other) => one.count - other.count).slice(0, TOLD);
}
