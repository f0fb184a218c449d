import { assetFacets } from "@/lib/catalog/data";
import { operations } from "@/lib/platform/operations";
import { routes, serve } from "@/lib/platform/route";

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: serve(operations.countAssets, ({ query }) => assetFacets(query)),
});
