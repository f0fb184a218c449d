/** Where a text stands in an asset. Names and columns are kept a second time without what is between their parts. */
export const field = { name: 0, key: 1, tag: 2, column: 3, description: 4, joinedName: 5, joinedColumn: 6 } as const;
export type Field = (typeof field)[keyof typeof field];

/** How well a text fits a word of the search. */
export const fit = { whole: 0, beginning: 1, part: 2, inside: 3, near: 4 } as const;
export type Fit = (typeof fit)[keyof typeof fit];

export const NO_HIT = 255;

/** By field, then by fit; what is only spelled like it comes after all that is spelled so. */
const ranks: Record<Field, readonly [whole: number, beginning: number, part: number, inside: number, near: number]> = {
  [field.name]: [0, 1, 2, 3, 16],
  [field.joinedName]: [3, 3, 3, NO_HIT, 16],
  [field.key]: [4, 5, 5, 6, 17],
  [field.tag]: [7, 8, 8, 9, 18],
  [field.column]: [10, 11, 12, 13, 19],
  [field.joinedColumn]: [13, 13, 13, NO_HIT, 19],
  [field.description]: [14, 14, 14, 15, 20],
};

export const rankOf = (where: Field, how: Fit): number => ranks[where][how];

/** What a rank becomes when the word was only spelled like it. */
export const nearRank: Uint8Array = new Uint8Array(256).fill(NO_HIT);
for (const [whole, beginning, part, inside, near] of Object.values(ranks))
  for (const rank of [whole, beginning, part, inside]) if (rank !== NO_HIT) nearRank[rank] = near;

export type MatchedField = "name" | "key" | "tag" | "column" | "description";

/** What a rank says about where the asset was found, and whether only by a word that is spelled like it. */
export function readRank(rank: number): { field: MatchedField; near: boolean } {
  const found = (["name", "key", "tag", "column"] as const).find((name) => ranks[field[name]].includes(rank));
  return { field: found ?? "description", near: rank >= rankOf(field.name, fit.near) };
}
