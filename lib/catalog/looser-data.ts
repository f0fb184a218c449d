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
  | { step: "word-and-filters"; word: string; q: string }
  | { step: "tests" }
);

type Try = { query: AssetQuery; told: (count: number) => LooserSearch };

/** Of a text with hundreds of words, no one word is to blame. */
const MOST_WORDS = 8;
const TOLD = 4;

const wordsOf = ({ q = "" }: AssetQuery): string[] => q.split(/\s+/).filter(Boolean);
const chosenIn = (query: AssetQuery) => droppable.filter((name) => query[name] !== undefined);

function* withoutOneWord(query: AssetQuery): Generator<{ word: string; q: string }> {
  const words = wordsOf(query);
  if (words.length < 2 || words.length > MOST_WORDS) return;
  for (const [nth, word] of words.entries()) yield { word, q: words.filter((_, other) => other !== nth).join(" ") };
}

function* oneStep(query: AssetQuery): Generator<Try> {
  const chosen = chosenIn(query);
  if (query.q && query.type === undefined)
    yield { query: { ...query, type: ["test", "unit_test"] }, told: (count) => ({ count, step: "tests" }) };
  for (const name of chosen)
    yield { query: { ...query, [name]: undefined }, told: (count) => ({ count, step: "filter", name }) };
  for (const { word, q } of withoutOneWord(query))
    yield { query: { ...query, q }, told: (count) => ({ count, step: "word", word, q }) };
  if (chosen.length > 1 && query.q)
    yield { query: { q: query.q, limit: query.limit }, told: (count) => ({ count, step: "filters" }) };
}

/** Where a word stands nowhere and the filters leave nothing of the others, both have to go. */
function* twoSteps(query: AssetQuery): Generator<Try> {
  if (chosenIn(query).length === 0) return;
  for (const { word, q } of withoutOneWord(query))
    yield { query: { q, limit: query.limit }, told: (count) => ({ count, step: "word-and-filters", word, q }) };
}

async function tried(tries: Iterable<Try>, own: Own): Promise<LooserSearch[]> {
  const found: LooserSearch[] = [];
  for (const { query, told } of tries) {
    const count = await countListed(query, own);
    if (count > 0) found.push(told(count));
  }
  // What finds the least is nearest to what was asked.
  return found.sort((one, other) => one.count - other.count).slice(0, TOLD);
}

type Own = { starred?: ReadonlySet<string> };

/** What to let go of in a search that finds nothing: only what brings something, the least that comes of it first. */
export async function looserSearches({ cursor: _, page: __, ...query }: AssetQuery, own: Own): Promise<LooserSearch[]> {
  const found = await tried(oneStep(query), own);
  return found.length > 0 ? found : tried(twoSteps(query), own);
}
