import { SelectionError } from "./selection-error";

/** A piece between spaces and commas, without its quotes. */
export type Piece = { text: string; at: number; length: number };
export type Split = { include: Piece[][]; exclude: Piece[][] };

/** A line to read; more than that is pasted by mistake. */
export const longestSelection = 4000;
const mostPieces = 200;
const fewerNames = "Select by a tag, a path or a pattern such as stg_* instead of by single names.";
export const tooLongWords = `A selection has ${longestSelection.toLocaleString("en")} characters at most. ${fewerNames}`;

/**
 * Space is or, comma is and; what follows `--exclude` is taken out again. Quotes hold together what has a space or a
 * comma in it.
 */
export function splitTerms(text: string): Split {
  if (text.length > longestSelection)
    throw new SelectionError(
      longestSelection,
      text.length - longestSelection,
      `The selection is longer than ${longestSelection.toLocaleString("en")} characters.`,
      fewerNames,
    );
  const split: Split = { include: [], exclude: [] };
  let into = split.include;
  let count = 0;
  for (const word of words(text)) {
    const [first] = word;
    const flag = word.length === 1 ? first?.text : undefined;
    if (flag === "--exclude") into = split.exclude;
    else if (flag === "--select" || flag === "-s" || flag === "--models" || flag === "-m") into = split.include;
    else {
      count += word.length;
      if (first && count > mostPieces)
        throw new SelectionError(first.at, first.length, `There are more than ${mostPieces} parts.`, fewerNames);
      for (const [at, piece] of word.entries()) if (piece.text === "") throw emptySide(piece, at);
      into.push(word);
    }
  }
  return split;
}

const emptySide = ({ at }: Piece, index: number) =>
  new SelectionError(
    index === 0 ? at : at - 1,
    1,
    index === 0 ? "There is nothing before the comma." : "There is nothing after the comma.",
    "Write both sides of a comma without spaces: tag:nightly,path:models/marts.",
  );

/** The words between spaces, each as the pieces between its commas. */
function* words(text: string): Generator<Piece[]> {
  let word: Piece[] = [];
  let piece = "";
  let start = 0;
  let quote: { sign: string; at: number } | null = null;
  const end = (at: number) => {
    word.push({ text: piece, at: start, length: at - start });
    piece = "";
    start = at + 1;
  };
  for (let at = 0; at <= text.length; at++) {
    const char = text.charAt(at);
    if (quote) {
      if (char === quote.sign) quote = null;
      else if (char === "")
        throw new SelectionError(
          quote.at,
          text.length - quote.at,
          "A quote is opened and not closed.",
          `Close it with ${quote.sign}.`,
        );
      else piece += char;
    } else if (char === '"' || char === "'") quote = { sign: char, at };
    else if (char === ",") end(at);
    else if (char === "" || /\s/.test(char)) {
      if (word.length > 0 || at > start) {
        end(at);
        yield word;
        word = [];
      }
      start = at + 1;
    } else piece += char;
  }
}
