/** Deep enough for what libraries wrap around an error; a cause that leads back to itself ends here. */
const DEPTH = 8;

/** What was thrown and what it was caused by, from the outside in; of several thrown at once the first, they are alike. */
export function* causesOf(thrown: unknown): Generator<Error> {
  let error = thrown;
  for (let depth = 0; error instanceof Error && depth < DEPTH; depth += 1) {
    yield error;
    error = error instanceof AggregateError ? error.errors[0] : error.cause;
  }
}

/** The first among what was thrown and its causes that is of one of these classes; null: none is. */
export const causeOf = <T extends Error>(
  thrown: unknown,
  ...kinds: (abstract new (
    ...args: never[]
  ) => T)[]
): T | null => {
  for (const error of causesOf(thrown)) for (const kind of kinds) if (error instanceof kind) return error;
  return null;
};
