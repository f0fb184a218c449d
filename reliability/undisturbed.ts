import { expect } from "vitest";
import { syncOnce } from "@/scripts/test/sync-once";
import type { Shop, Variant } from "./shop";

/**
 * Publishes both variants of a shop with nobody in the way, and twice round: what a sync keeps of the one before is then the
 * same each time. `note` is called when a variant is published.
 */
export async function syncUndisturbed(
  shop: Shop,
  connectorId: string,
  note: (variant: Variant) => Promise<void>,
): Promise<void> {
  for (const variant of ["A", "B", "A", "B"] as const) {
    await shop.upload(connectorId, variant);
    expect(await syncOnce(connectorId)).toMatchObject({ status: "succeeded" });
    await note(variant);
  }
}
