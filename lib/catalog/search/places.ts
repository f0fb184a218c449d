import type { Field } from "./rank";

/** A place of a text, in one number: the asset's own and the field. */
const FIELD_BITS = 3;
const fieldMask = (1 << FIELD_BITS) - 1;

export const placeOf = (asset: number, where: Field): number => (asset << FIELD_BITS) | where;
export const assetOf = (place: number): number => place >> FIELD_BITS;
export const fieldOf = (place: number): Field => (place & fieldMask) as Field;
