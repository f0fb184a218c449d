/**
 * The rows of a table that count: those that are live or, for what was removed, those of the last version that had it.
 * @param version null: live; a text is an expression of SQL, never what somebody wrote
 */
export const countsIn = (alias: string, version: number | string | null): string => {
  if (version === null) return `${alias}.valid_to is null`;
  const at = typeof version === "string" ? version : Math.trunc(version);
  return `(${alias}.valid_from <= ${at} and (${alias}.valid_to is null or ${alias}.valid_to > ${at}))`;
};
