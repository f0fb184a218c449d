/** Whether the pattern has a sign that stands for something else than itself. */
export const isGlob = (pattern: string): boolean => /[*?[]/.test(pattern);

/**
 * Matches the whole text against a shell pattern: `*` any characters, `?` one, `[abc]`, `[a-z]` and `[!a]` one of a set.
 * Two pointers and one step back, so that no pattern takes longer than its length times the text's.
 */
export function matchesGlob(text: string, pattern: string): boolean {
  if (pattern !== lastPattern) {
    [lastPattern, lastParts] = [pattern, globParts(pattern)];
    lastLiterals = /[?[]/.test(pattern) ? null : pattern.split(/\*+/);
  }
  if (lastLiterals) return hasLiterals(text, lastLiterals);
  const parts = lastParts;
  let at = 0;
  let part = 0;
  let star = -1;
  let starAt = 0;
  while (at < text.length) {
    const now = parts[part];
    if (now === "*") {
      star = part++;
      starAt = at;
    } else if (now !== undefined && matchesPart(text.charAt(at), now)) {
      part++;
      at++;
    } else if (star >= 0) {
      part = star + 1;
      at = ++starAt;
    } else return false;
  }
  while (parts[part] === "*") part++;
  return part === parts.length;
}

/** One pattern is held against many texts in a row. */
let lastPattern = "";
let lastParts: readonly Part[] = [];
/** What stands between the stars, where a pattern has no other signs: most have none, and text is found much faster so. */
let lastLiterals: readonly string[] | null = [""];

function hasLiterals(text: string, literals: readonly string[]): boolean {
  const [first = ""] = literals;
  const last = literals.at(-1) ?? "";
  if (literals.length === 1) return text === first;
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) return false;
  const end = text.length - last.length;
  let at = first.length;
  for (let literal = 1; literal < literals.length - 1; literal++) {
    const wanted = literals[literal] ?? "";
    const found = text.indexOf(wanted, at);
    if (found < 0 || found + wanted.length > end) return false;
    at = found + wanted.length;
  }
  return true;
}

type Part = "*" | "?" | { char: string } | { set: string; negated: boolean };

function globParts(pattern: string): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern.charAt(at);
    if (char === "*") {
      if (parts.at(-1) !== "*") parts.push("*");
      continue;
    }
    if (char === "?") {
      parts.push("?");
      continue;
    }
    const negated = pattern.charAt(at + 1) === "!";
    // A bracket that comes first in the set is one of it; one that is never closed stands for itself.
    const end = char === "[" ? pattern.indexOf("]", at + (negated ? 3 : 2)) : -1;
    if (end < 0) {
      parts.push({ char });
      continue;
    }
    parts.push({ set: pattern.slice(at + (negated ? 2 : 1), end), negated });
    at = end;
  }
  return parts;
}

function matchesPart(char: string, part: Part): boolean {
  if (part === "?" || part === "*") return true;
  if ("char" in part) return char === part.char;
  return isInSet(char, part.set) !== part.negated;
}

function isInSet(char: string, set: string): boolean {
  for (let at = 0; at < set.length; at++) {
    if (set.charAt(at + 1) === "-" && at + 2 < set.length) {
      if (char >= set.charAt(at) && char <= set.charAt(at + 2)) return true;
      at += 2;
    } else if (char === set.charAt(at)) return true;
  }
  return false;
}

/**
 * Whether the pattern names the path or a folder that it lies in. Within one segment as `matchesGlob`; `**` stands for
 * any number of segments.
 */
export function matchesPathGlob(path: string, pattern: string): boolean {
  const segments = path.split("/");
  // By number of segments used up: whether the pattern so far can have used them.
  let used = new Uint8Array(segments.length + 1);
  used[0] = 1;
  for (const part of pattern.split("/")) {
    const next = new Uint8Array(segments.length + 1);
    for (let count = 0; count <= segments.length; count++) {
      if (part === "**") {
        if (used[count] === 1 || (count > 0 && next[count - 1] === 1)) next[count] = 1;
      } else {
        const segment = segments[count];
        if (used[count] === 1 && segment !== undefined && matchesGlob(segment, part)) next[count + 1] = 1;
      }
    }
    used = next;
  }
  return used.subarray(1).includes(1);
}
