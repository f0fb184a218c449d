/** Where a text stands in an asset. Names and columns are kept a second time without what is between their parts. */
export const field = { name: 0, key: 1, column: 2, description: 3, joinedName: 4, joinedColumn: 5 } as const;
export type Field = (typeof field)[keyof typeof field];

/** How well a text fits a word of the search. */
export const fit = { whole: 0, beginning: 1, part: 2, inside: 3, near: 4 } as const;
export type Fit = (typeof fit)[keyof typeof fit];

export const NO_HIT = 255;

/** By field, then by fit; what is only spelled like it comes after all that is spelled so. */
const ranks: Record<Field, readonly [whole: number, beginning: number, part: number, inside: number, near: number]> = {
  [field.name]: [0, 1, 2, 3, 13],
  [field.joinedName]: [3, 3, 3, NO_HIT, 13],
  [field.key]: [4, 5, 5, 6, 14],
  [field.column]: [7, 8, 9, 10, 15],
  [field.joinedColumn]: [10, 10, 10, NO_HIT, 15],
  [field.description]: [11, 11, 11, 12, 16],
};

export const rankOf = (where: Field, how: Fit): number => ranks[where][how];

export type MatchedField = "name" | "key" | "column" | "description";

/** What a rank says about where the asset was found, and whether only by a word that is spelled like it. */
export function readRank(rank: number): { field: MatchedField; near: boolean } {
  const found = (
    [
      ["name", field.name],
      ["key", field.key],
      ["column", field.column],
    ] as const
  ).find(([, where]) => ranks[where].includes(rank));
  return { field: found?.[0] ?? "description", near: rank >= 13 };
}
