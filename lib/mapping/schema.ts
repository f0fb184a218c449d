import { z } from "zod";

/** How a dbt node found its relation. */
export const matchRule = z.enum(["exact", "folded", "override"]);
export type MatchRule = z.infer<typeof matchRule>;

/** Why a dbt node found none. */
export const matchReason = z.enum([
  "ephemeral",
  "warehouse-not-synced",
  "other-database",
  "several-candidates",
  "not-found",
  "no-relation-name",
  "override",
]);
export type MatchReason = z.infer<typeof matchReason>;

/** The rule or the reason as a sentence for a person. */
export function explainMatch(match: {
  rule: string | null;
  reason: string | null;
  relation: string | null;
  candidate: string | null;
}): string {
  switch (match.rule ?? match.reason) {
    case "exact":
      return "Database, schema and name are the same in dbt and in the warehouse.";
    case "folded":
      return "The names are the same but for upper and lower case, and only one relation fits.";
    case "override":
      return match.relation === null
        ? "Someone decided that this node has no relation in the warehouse."
        : "Someone chose this relation by hand.";
    case "ephemeral":
      return "Ephemeral: dbt builds no relation for it, its SQL goes into the models that use it.";
    case "warehouse-not-synced":
      return "The warehouse connector has not been synced yet. Sync it, and this is matched by itself.";
    case "other-database":
      return `dbt builds it in another database than the one connected${match.candidate ? `; the nearest is ${match.candidate}` : ""}.`;
    case "several-candidates":
      return "Several relations differ from it only by upper and lower case; none is the same to the letter.";
    case "no-relation-name":
      return "The manifest names no schema for it.";
    default:
      return `No relation of that name is visible in the warehouse: it is not built yet, or the role may not see it${match.candidate ? `. A relation of the same name: ${match.candidate}` : ""}.`;
  }
}

export const mappingItem = z.object({
  key: z.string(),
  relation: z.string().nullable(),
  rule: matchRule.optional(),
  reason: matchReason.optional(),
  candidate: z.string().optional(),
  message: z.string(),
  type: z.string(),
  name: z.string(),
  assetId: z.uuid(),
});
export const mappingView = z.object({ matched: z.number(), unmatched: z.number(), items: z.array(mappingItem) });
export type MappingView = z.infer<typeof mappingView>;

/** `relation` as the warehouse's key (`database.schema.name`), or null for "maps to nothing". */
export const mappingOverrideInput = z.object({ relation: z.string().min(1).max(2000).nullable() });
