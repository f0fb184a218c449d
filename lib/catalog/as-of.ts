/**
 * The rows of a table that count: those that are live or, for what was removed, those of the last version that had it.
 * @param version null: live
 */
export const countsIn = (alias: string, version: number | null): string => {
  if (version === null) return `${alias}.valid_to is null`;
  const at = Math.trunc(version);
  return `(${alias}.valid_from <= ${at} and (${alias}.valid_to is null or ${alias}.valid_to > ${at}))`;
};
