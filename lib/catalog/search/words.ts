import { foldText } from "./fold";

/** The words of a search; each must be found in the name, the key, a tag, a column or a description. */
export const searchWords = (q: string | undefined): string[] =>
  foldText(q ?? "")
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 10);

/** The parts that an identifier or a word is put together from: "fct_rentals.daily" is fct, rentals, daily. */
export const wordParts = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
