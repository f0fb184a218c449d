import { methodNames, methodOf } from "./methods";
import type { Vocabulary } from "./vocabulary";

export type Completion = {
  /** What stands in the box instead of the characters from `from` to `to`. */
  text: string;
  label: string;
  about: string;
};
export type Completions = { from: number; to: number; items: Completion[] };

const most = 12;

/** What can stand where the caret is: names and methods, or the values of the method that stands before it. */
export function complete(text: string, caret: number, vocabulary: Vocabulary): Completions {
  const { from, to, word } = wordAt(text, caret);
  const colon = word.indexOf(":");
  if (colon >= 0) {
    const method = word.slice(0, colon);
    const values = methodOf(method)?.values ?? vocabulary.values.get(method) ?? [];
    const about = methodOf(method)?.about ?? "";
    const items = best(values, unquoted(word.slice(colon + 1)));
    return { from: from + colon + 1, to, items: items.map((value) => ({ text: quoted(value), label: value, about })) };
  }
  const typed = unquoted(word);
  const asMethods = best([...methodNames, ...vocabulary.configs], typed, true).map((name) => ({
    ...{ text: `${name}:`, label: `${name}:` },
    about: methodOf(name)?.about ?? "",
  }));
  const asNames = typed === "" ? [] : best(vocabulary.names, typed);
  const names = asNames.map((name) => ({ text: quoted(name), label: name, about: "name" }));
  // Room for both: many a project has a dozen names for any beginning.
  const methodsShown = asMethods.slice(0, names.length > 0 ? 4 : most);
  return { from, to, items: [...methodsShown, ...names].slice(0, most) };
}

/** The part around the caret that one term's method and value stand in, without the signs before it. */
function wordAt(text: string, caret: number): { from: number; to: number; word: string } {
  let from = 0;
  let quote = "";
  for (let at = 0; at < caret; at++) {
    const char = text.charAt(at);
    if (quote) {
      if (char === quote) quote = "";
    } else if (char === '"' || char === "'") quote = char;
    else if (char === "," || /\s/.test(char)) from = at + 1;
  }
  const signs = /^(@|\d*\+)/.exec(text.slice(from, caret))?.[0].length ?? 0;
  from += signs;
  let to = caret;
  while (to < text.length && !/[\s,+"']/.test(text.charAt(to))) to++;
  return { from, to, word: text.slice(from, caret) };
}

const unquoted = (text: string): string => text.replace(/^["']/, "");
const quoted = (value: string): string => (/[\s,"']/.test(value) ? `"${value.replaceAll('"', "")}"` : value);

/** What begins with it before what holds it. */
function best(values: readonly string[], typed: string, onlyBeginning = false): string[] {
  const wanted = typed.toLowerCase();
  const begin: string[] = [];
  const hold: string[] = [];
  for (const value of values) {
    if (begin.length >= most) break;
    const at = value.toLowerCase().indexOf(wanted);
    if (at === 0) begin.push(value);
    else if (at > 0 && !onlyBeginning && hold.length < most) hold.push(value);
  }
  return [...begin, ...hold].slice(0, most);
}
