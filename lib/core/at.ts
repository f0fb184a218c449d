/**
 * Reads a number inside the bounds that the caller keeps. The compiler takes every indexed read for number | undefined;
 * in the graph and layout loops the index comes from the array's own length, and a check in each would say nothing.
 */
export const at = (array: ArrayLike<number>, index: number): number => array[index] ?? 0;
