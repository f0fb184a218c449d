import type { AssetSummary } from "../schema";
import { foldText, foldWithPlaces } from "./fold";
import { readRank } from "./rank";

const AROUND = 60;
const COLUMNS = 5;

export type HitTexts = {
  name: string;
  key: string;
  tags: readonly string[];
  columnNames: string;
  description: string;
  /** What its columns say of themselves. */
  columnTexts: readonly { name: string; description: string }[];
};

/** By what a search found an asset, with the text around the hit, and what to mark there. */
export function describeHit(rank: number, marks: readonly string[], asset: HitTexts): AssetSummary["match"] {
  const { field, near } = readRank(rank);
  const marksIn = (text: string) => {
    const folded = foldText(text);
    return marks.filter((mark) => folded.includes(mark));
  };
  const told = (text: string) => ({ field, text, words: marksIn(text), near });
  const hitAmong = (names: readonly string[]) =>
    // A name may be found without what is between its parts: then none has the word to the letter.
    names.filter((name) => marksIn(name).length > 0 || marksIn(name.replace(/[^\p{L}\p{N}]+/gu, "")).length > 0);
  const listed = (names: readonly string[]) => told(hitAmong(names).slice(0, COLUMNS).join(", ").slice(0, 300));
  if (field === "name") return told(asset.name);
  if (field === "key") return told(asset.key);
  if (field === "tag") return listed(asset.tags);
  if (field === "column") return listed(asset.columnNames.split("\n"));
  const own = around(asset.description, marksIn(asset.description)[0]);
  if (own !== null) return told(own);
  for (const { name, description } of asset.columnTexts) {
    const text = around(description, marksIn(description)[0]);
    if (text !== null) return told(`${name}: ${text}`);
  }
  return told("");
}

/** The text around the word, with dots where it was cut. */
function around(text: string, word: string | undefined): string | null {
  if (word === undefined) return null;
  const { folded, starts } = foldWithPlaces(text);
  const hit = folded.indexOf(word);
  if (hit < 0) return null;
  const at = starts[hit] ?? 0;
  const end = starts[hit + word.length] ?? text.length;
  const [from, to] = [Math.max(0, at - AROUND), Math.min(text.length, end + AROUND)];
  const piece = text.slice(from, to).replace(/\s+/g, " ").trim();
  return `${from > 0 ? "…" : ""}${piece}${to < text.length ? "…" : ""}`;
}
