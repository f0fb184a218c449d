const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", a: "\x07", b: "\b", f: "\f", v: "\v" };

/** The text of a string literal as BigQuery writes one; null when it is none, or NULL. */
export const optionText = (literal: string | null): string | null => {
  const match = /^\s*("""|'''|"|')([\s\S]*)\1\s*$/.exec(literal ?? "");
  if (!match) return null;
  return (match[2] ?? "").replace(
    /\\(?:[xX]([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{3})|([\s\S]))/g,
    (
      _,
      hex: string | undefined,
      four: string | undefined,
      eight: string | undefined,
      octal: string | undefined,
      one: string,
    ) => {
      const point = hex ?? four ?? eight;
      if (point !== undefined)
        return Number.parseInt(point, 16) > 0x10ffff ? "\ufffd" : String.fromCodePoint(Number.parseInt(point, 16));
      if (octal !== undefined) return String.fromCodePoint(Number.parseInt(octal, 8));
      return escapes[one] ?? one;
    },
  );
};
