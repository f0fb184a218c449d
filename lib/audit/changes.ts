import { isDeepStrictEqual } from "node:util";

export type Changes = Record<string, { from: unknown; to: unknown }>;

/** Each field whose value differs; what is not there is null. */
export const changesOf = (before: Record<string, unknown>, after: Record<string, unknown>): Changes =>
  Object.fromEntries(
    [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .map((field) => [field, { from: before[field] ?? null, to: after[field] ?? null }] as const)
      .filter(([, { from, to }]) => !isDeepStrictEqual(from, to)),
  );
