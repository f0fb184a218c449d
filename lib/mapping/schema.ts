import { z } from "zod";
import { assetType } from "../core/catalog";

/** How a dbt node found its relation. */
export const matchRule = z.enum(["exact", "folded", "shard", "override"]);
export type MatchRule = z.infer<typeof matchRule>;

/** Why a dbt node found none. */
export const matchReason = z.enum([
  "ephemeral",
  "warehouse-not-synced",
  "other-database",
  "several-candidates",
  "case-differs",
  "not-built",
  "not-visible",
  "not-found",
  "no-relation-name",
  "override",
]);
export type MatchReason = z.infer<typeof matchReason>;

export const mappingItem = z.object({
  key: z.string(),
  relation: z.string().nullable(),
  rule: matchRule.optional(),
  reason: matchReason.optional(),
  candidate: z.string().optional(),
  message: z.string(),
  /** What to do about it; absent where there is nothing to do. */
  remedy: z.string().optional(),
  /** Who decided by hand, and when; `gone` is what was chosen where the warehouse no longer has it, and the names decide. */
  override: z.object({ by: z.string(), at: z.iso.datetime(), gone: z.string().optional() }).optional(),
  type: assetType,
  name: z.string(),
  assetId: z.uuid(),
});
export type MappingItem = z.infer<typeof mappingItem>;

/** A node that dbt leaves out because its project switches it off. */
export const disabledNode = z.object({ key: z.string(), type: z.string(), name: z.string() });

/** `primaryConnectorId` is the warehouse that is matched with. */
export const mappingView = z.object({
  matched: z.number(),
  unmatched: z.number(),
  items: z.array(mappingItem),
  disabled: z.array(disabledNode),
  primaryConnectorId: z.uuid().nullable(),
});
export type MappingView = z.infer<typeof mappingView>;

/** `relation` as the warehouse's key (`database.schema.name`), or null for "maps to nothing". */
export const mappingOverrideInput = z.object({ relation: z.string().min(1).max(2000).nullable() });

export const mappingChoice = z.object({ connectorId: z.uuid(), key: z.string().min(1).max(2000) });
export const mappingDecision = mappingChoice.extend(mappingOverrideInput.shape);
