import { impactOf } from "@/lib/lineage/impact-data";
import { operations } from "@/lib/platform/operations";
import { found, routes, serve } from "@/lib/platform/route";

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: serve(operations.readImpact, async ({ query }) => found(await impactOf(query), "asset")),
});
