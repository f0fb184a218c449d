import { z } from "zod";
import { assetSummary } from "@/lib/catalog/schema";

/** An answer of `GET /api/v1/assets`. */
export const assetPage = z.object({
  items: z.array(assetSummary),
  nextCursor: z.string().nullable(),
  total: z.number(),
});
export type AssetPage = z.infer<typeof assetPage>;
