import { hash } from "node:crypto";
import type { AssetId } from "@/lib/core/ids";

/**
 * The id of an asset: made from its connector and key alone (a UUID of version 8, from SHA-256), so that it is the same
 * in every version and on every machine, and no table is needed to hand it out.
 */
export function assetId(connectorId: string, key: string): AssetId {
  const hex = hash("sha256", `${connectorId}\0${key}`, "hex");
  const variant = "89ab"[Number.parseInt(hex[16] ?? "0", 16) & 3];
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `${variant}${hex.slice(17, 20)}`];
  return `${parts.join("-")}-${hex.slice(20, 32)}` as AssetId;
}
