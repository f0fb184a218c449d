import { selectAssets } from "@/lib/lineage/select-data";
import { operations } from "@/lib/platform/operations";
import { found, routes, serve } from "@/lib/platform/route";

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: serve(operations.selectLineage, async ({ query }) => found(await selectAssets(query), "connector")),
});
