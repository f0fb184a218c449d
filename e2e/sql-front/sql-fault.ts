/** A place in the text of a query, both counted from one. */
export type Place = { line: number; column: number };

export type SqlFaultKind =
  | "syntax"
  | "unknown-column"
  | "ambiguous-column"
  | "unknown-table"
  | "unqualified-table"
  | "unknown-function"
  | "wrong-arguments"
  | "wrong-types"
  | "not-grouped"
  | "missing-parameter"
  | "unsupported";

/** Why a query is refused; each stand-in says it in its vendor's words. */
export class SqlFault extends Error {
  constructor(
    readonly kind: SqlFaultKind,
    /** The name or the words that the fault is about. */
    readonly subject: string,
    readonly place: Place,
  ) {
    super(`${kind}: ${subject} at ${place.line}:${place.column}`);
  }
}

export function placeOf(text: string, index: number): Place {
  const before = text.slice(0, index).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
