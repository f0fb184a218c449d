import { createHash } from "node:crypto";
import { type AssetId, assetId as assetIdSchema } from "@/lib/core/ids";

/**
 * The id of an asset: made from its connector and key alone (a UUID of version 8, from SHA-256), so that it is the same
 * in every version and on every machine, and no table is needed to hand it out.
 */
export function assetId(connectorId: string, key: string): AssetId {
  const bytes = createHash("sha256").update(connectorId).update("\0").update(key).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return assetIdSchema.parse(
    `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`,
  );
}
