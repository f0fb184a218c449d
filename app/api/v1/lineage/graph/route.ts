import { wholeGraph } from "@/lib/lineage/data";
import { operations } from "@/lib/platform/operations";
import { found, routes, serve } from "@/lib/platform/route";

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: serve(operations.readLineageGraph, async ({ query }) => found(await wholeGraph(query.connectorId), "connector")),
});
