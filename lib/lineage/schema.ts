import { z } from "zod";
import { assetType, testStatus } from "../core/catalog";

const depth = z.union([
  z.literal("all"),
  z.number().int().min(0),
  z
    .string()
    .regex(/^\d{1,5}$/, "Give a number of steps, or all.")
    .transform(Number),
]);

/** `asset` is an id; `key` (with connectorId) a dbt unique_id or a relation's name. */
export const lineageQuery = z
  .object({
    asset: z.uuid().optional(),
    key: z.string().max(2000).optional(),
    connectorId: z.uuid().optional(),
    upstream: depth.default(2),
    downstream: depth.default(2),
    /**
     * `ID:up` or `ID:down`, comma-separated: assets whose direct neighbours are wanted as well, so that one branch can be
     * followed further than the rest. Asked here rather than by a second call, for the answer then holds every edge
     * between the assets it names. What the answer does not reach is ignored.
     */
    expand: z
      .string()
      .max(40_000)
      .regex(/^[0-9a-fA-F-]{36}:(up|down)(,[0-9a-fA-F-]{36}:(up|down))*$/)
      .optional(),
  })
  .refine((query) => query.asset !== undefined || (query.key !== undefined && query.connectorId !== undefined), {
    message: "Give asset=ID, or key=KEY together with connectorId.",
    path: ["asset"],
  });
export type LineageQuery = z.infer<typeof lineageQuery>;

/** What dbt says of a source's age. */
export const freshness = z.enum(["pass", "warn", "error"]);
export type Freshness = z.infer<typeof freshness>;

export const lineageNode = z.object({
  id: z.uuid(),
  key: z.string(),
  type: assetType,
  name: z.string(),
  /** Negative upstream, 0 the asset itself, positive downstream. */
  depth: z.number().int(),
  testStatus,
  /** Beyond the contract: */
  connectorId: z.uuid(),
  database: z.string().nullable(),
  schema: z.string().nullable(),
  package: z.string().nullable(),
  materialization: z.string().nullable(),
  owner: z.string().nullable(),
  /** The file that defines it; null in a warehouse. */
  path: z.string().nullable(),
  /** What dbt found when it last looked at the source; null where it never did. */
  freshness: freshness.nullable(),
  /** Seconds that its last run took. */
  runSeconds: z.number().nullable(),
  /** Known only from a dbt project that refers to it: its own project is not connected. */
  isExternal: z.boolean(),
  /** A relation that a dbt project knows which is not in the graph. */
  isInOtherProject: z.boolean(),
  /** All neighbours that the published graph knows, so that a node can show how many are not drawn. */
  upstreamCount: z.number().int(),
  downstreamCount: z.number().int(),
});
export type LineageNode = z.infer<typeof lineageNode>;

/** `origin` says that an edge is known from the warehouse's own view definitions rather than from dbt. */
export const lineageEdge = z.object({ from: z.uuid(), to: z.uuid(), origin: z.literal("warehouse").optional() });
export type LineageEdge = z.infer<typeof lineageEdge>;

export const lineageView = z.object({
  nodes: z.array(lineageNode),
  edges: z.array(lineageEdge),
  truncated: z.boolean(),
});
export type LineageView = z.infer<typeof lineageView>;

/** The whole graph: `nodes` as parallel arrays would be smaller still, but rows gzip as well and read plainly. `edges` are pairs of indexes into `nodes`. */
export const lineageGraphView = z.object({
  connectorId: z.uuid(),
  version: z.number(),
  nodes: z.array(lineageNode.omit({ depth: true, upstreamCount: true, downstreamCount: true })),
  edges: z.array(z.tuple([z.number().int(), z.number().int()])),
});
export type LineageGraphView = z.infer<typeof lineageGraphView>;

/** A connector whose graph can be selected from. */
export const lineageGraphName = z.object({ id: z.uuid(), name: z.string() });
export type LineageGraphName = z.infer<typeof lineageGraphName>;

/** An asset that many others hang on: where to start when none is chosen. */
export const lineageHub = lineageNode
  .pick({ id: true, key: true, type: true, name: true, testStatus: true })
  .extend({ upstreamCount: z.number().int(), downstreamCount: z.number().int() });
export type LineageHub = z.infer<typeof lineageHub>;
