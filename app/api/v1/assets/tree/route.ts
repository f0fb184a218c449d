import { treeLevel } from "@/lib/catalog/tree-data";
import { operations } from "@/lib/platform/operations";
import { routes, serve } from "@/lib/platform/route";

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: serve(operations.readTree, async ({ query }) => ({ items: await treeLevel(query) })),
});
