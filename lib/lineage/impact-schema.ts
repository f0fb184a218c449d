import { z } from "zod";
import { assetType, testStatus } from "../core/catalog";
import { lineageNode } from "./schema";

/** `asset` is an id; `key` (with connectorId) a dbt unique_id or a relation's name. */
export const impactQuery = z
  .object({
    asset: z.uuid().optional(),
    key: z.string().max(2000).optional(),
    connectorId: z.uuid().optional(),
    /** What is affected by it, or what it depends on. */
    direction: z.enum(["downstream", "upstream"]).default("downstream"),
    limit: z.coerce.number().int().min(1).max(20_000).default(5_000),
  })
  .refine((query) => query.asset !== undefined || (query.key !== undefined && query.connectorId !== undefined), {
    message: "Give asset=ID, or key=KEY together with connectorId.",
    path: ["asset"],
  });
export type ImpactQuery = z.infer<typeof impactQuery>;
export type ImpactDirection = ImpactQuery["direction"];

const impactNode = lineageNode.omit({ depth: true, upstreamCount: true, downstreamCount: true }).extend({
  tags: z.array(z.string()),
  group: z.string().nullable(),
  access: z.string().nullable(),
});

export const impactItem = impactNode.extend({
  /** Steps from the asset. */
  distance: z.number().int(),
  /** The one before it on one shortest path, which can be followed back so to the asset. */
  via: z.uuid(),
});
export type ImpactItem = z.infer<typeof impactItem>;

/** A test to look at, on one of the assets that are reached. */
export const impactTest = z.object({ id: z.uuid(), name: z.string(), assetId: z.uuid(), status: testStatus });
export type ImpactTest = z.infer<typeof impactTest>;

export const impactView = z.object({
  asset: impactNode,
  direction: z.enum(["downstream", "upstream"]),
  /** The nearest first. */
  items: z.array(impactItem),
  /** How many are reached, of which `items` may be the nearest. */
  total: z.number().int(),
  truncated: z.boolean(),
  /** Over all that is reached, told or not. */
  counts: z.object({
    exposures: z.number().int(),
    owners: z.number().int(),
    /** Assets with a failing test, or one that ended in an error. */
    failing: z.number().int(),
    warning: z.number().int(),
    /** Sources whose data is older than dbt was told to accept. */
    stale: z.number().int(),
    farthest: z.number().int(),
    byType: z.array(z.object({ type: assetType, count: z.number().int() })),
  }),
  /** Of the tests that fail or warn, the first few hundred by name. */
  tests: z.array(impactTest),
});
export type ImpactView = z.infer<typeof impactView>;
