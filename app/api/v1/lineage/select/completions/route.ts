import { completeSelection } from "@/lib/lineage/select-data";
import { operations } from "@/lib/platform/operations";
import { found, routes, serve } from "@/lib/platform/route";

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: serve(operations.completeSelection, async ({ query }) => found(await completeSelection(query), "connector")),
});
