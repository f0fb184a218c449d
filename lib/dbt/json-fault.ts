/** The first thing that is wrong in a piece of JSON: its byte within the piece, and what it is. */
export type JsonFault = { byte: number; reason: string; atEnd: boolean };

const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const space = /[ \t\n\r]*/y;
const literal = /true|false|null/y;
const unfinished = /^(?:t|tr|tru|f|fa|fal|fals|n|nu|nul|-?[0-9]*\.?|-?[0-9.]+[eE][+-]?)$/;
/** What a number leaves behind when the data ends in its middle. */
const cutNumber = /^(?:\.|[eE][+-]?)$/;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Finds what JSON.parse refused: it does not say where in Node 20. Runs on failure alone, so it may be slow; text is
 * read as latin1, so that an index is a byte. Null when the text is one good value.
 */
export function findJsonFault(text: string): JsonFault | null {
  let at = 0;
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.test(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const fault = (expected: string): JsonFault => {
    if (at >= text.length) return { byte: at, reason: `the data ends where ${expected} is expected`, atEnd: true };
    return { byte: at, reason: `${expected} is expected, not ${shown(text, at)}`, atEnd: false };
  };
  /** Closing brackets that are still owed. */
  const open: string[] = [];
  let expects: "value" | "first" | "key" | "after" = "value";
  for (;;) {
    skip(space);
    const char = text[at];
    if (expects === "after") {
      const close = open.at(-1);
      if (close === undefined) return at < text.length ? fault("the end") : null;
      if (char === close) {
        open.pop();
        at += 1;
        continue;
      }
      if (char !== ",") return fault(`a comma or ${close}`);
      at += 1;
      expects = close === "}" ? "key" : "value";
      continue;
    }
    const close = open.at(-1);
    if (expects === "first" && char === close) {
      open.pop();
      at += 1;
      expects = "after";
      continue;
    }
    if (expects === "key" || (expects === "first" && close === "}")) {
      if (char !== '"') return fault("a name in quotes");
      const end = stringEnd(text, at);
      if (typeof end !== "number") return end;
      at = end;
      skip(space);
      if (text[at] !== ":") return fault("a colon");
      at += 1;
      expects = "value";
      continue;
    }
    if (char === "{" || char === "[") {
      open.push(char === "{" ? "}" : "]");
      at += 1;
      expects = "first";
      continue;
    }
    if (char === '"') {
      const end = stringEnd(text, at);
      if (typeof end !== "number") return end;
      at = end;
    } else if (!skip(literal) && !skip(number)) {
      if (at < text.length && text.length - at < 400 && unfinished.test(text.slice(at))) at = text.length;
      return fault("a value");
    }
    if (cutNumber.test(text.slice(at, at + 3))) {
      at = text.length;
      return fault("a digit");
    }
    expects = "after";
  }
}

/** The index behind the string that starts here, or what is wrong with it. A loop: a pattern runs out of stack on megabytes. */
function stringEnd(text: string, start: number): number | JsonFault {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (code === BACKSLASH) {
      const sequence = text.slice(at, at + 6);
      if (/^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(sequence)) at += 1;
      else if (at + sequence.length === text.length && /^\\(?:u[0-9a-fA-F]{0,3})?$/.test(sequence)) break;
      else return { byte: at, reason: "a backslash starts no escape that JSON knows", atEnd: false };
    } else if (code < 0x20) {
      return { byte: at, reason: `a raw control character (${shown(text, at)}) stands in a text`, atEnd: false };
    }
  }
  return { byte: text.length, reason: "the data ends in the middle of a text", atEnd: true };
}

const shown = (text: string, at: number) => shownByte(text.charCodeAt(at));

export const shownByte = (byte: number): string =>
  byte > 0x20 && byte < 0x7f ? `“${String.fromCharCode(byte)}”` : `the byte 0x${byte.toString(16).padStart(2, "0")}`;
