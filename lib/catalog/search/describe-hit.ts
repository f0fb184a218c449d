import type { AssetSummary } from "../schema";
import { readRank } from "./rank";

const AROUND = 60;
const COLUMNS = 5;

export type HitTexts = {
  name: string;
  key: string;
  columnNames: string;
  description: string;
  /** What its columns say of themselves. */
  columnTexts: readonly { name: string; description: string }[];
};

/** By what a search found an asset, with the text around the hit, and what to mark there. */
export function describeHit(rank: number, marks: readonly string[], asset: HitTexts): AssetSummary["match"] {
  const { field, near } = readRank(rank);
  const has = (text: string) => marks.find((mark) => text.toLowerCase().includes(mark));
  const told = (text: string) => ({
    field,
    text,
    words: marks.filter((mark) => text.toLowerCase().includes(mark)),
    near,
  });
  if (field === "name") return told(asset.name);
  if (field === "key") return told(asset.key);
  if (field === "column") {
    // A column may be found without what is between its parts: then none has the word to the letter.
    const columns = asset.columnNames.split("\n");
    const hits = columns.filter((column) => has(column) ?? has(column.replace(/[^\p{L}\p{N}]+/gu, "")));
    return told(hits.slice(0, COLUMNS).join(", ").slice(0, 300));
  }
  const own = around(asset.description, has(asset.description));
  if (own !== null) return told(own);
  for (const { name, description } of asset.columnTexts) {
    const text = around(description, has(description));
    if (text !== null) return told(`${name}: ${text}`);
  }
  return told("");
}

/** The text around the word, with dots where it was cut. */
function around(text: string, word: string | undefined): string | null {
  if (word === undefined) return null;
  const at = text.toLowerCase().indexOf(word);
  const [from, to] = [Math.max(0, at - AROUND), Math.min(text.length, at + word.length + AROUND)];
  const piece = text.slice(from, to).replace(/\s+/g, " ").trim();
  return `${from > 0 ? "…" : ""}${piece}${to < text.length ? "…" : ""}`;
}
