import { z } from "zod";

/** Ids are UUIDs; the brand keeps one kind from standing in for another. */
const id = <B extends string>(brand: B) => z.uuid().brand(brand);

export const assetId = id("AssetId");
export type AssetId = z.infer<typeof assetId>;

/** `database.schema.name`, the key of a relation within its warehouse connector. A dot inside a part is doubled. */
export const relationKey = (parts: readonly (string | null)[]): string =>
  parts
    .filter((part): part is string => part !== null && part !== "")
    .map((part) => part.replaceAll(".", ".."))
    .join(".");
