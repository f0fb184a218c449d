import { z } from "zod";

/** Ids are UUIDs; the brand keeps one kind from standing in for another. */
const id = <B extends string>(brand: B) => z.uuid().brand(brand);

export const connectorId = id("ConnectorId");
export const syncId = id("SyncId");
export const assetId = id("AssetId");
export const userId = id("UserId");
export type ConnectorId = z.infer<typeof connectorId>;
export type SyncId = z.infer<typeof syncId>;
export type AssetId = z.infer<typeof assetId>;
export type UserId = z.infer<typeof userId>;

/** `database.schema.name`, the key of a relation within its warehouse connector. A dot inside a part is doubled. */
export const relationKey = (parts: readonly (string | null)[]): string =>
  parts
    .filter((part): part is string => part !== null && part !== "")
    .map((part) => part.replaceAll(".", ".."))
    .join(".");
