import { assetFacets } from "@/lib/catalog/data";
import { starredAssets } from "@/lib/catalog/starred-data";
import { operations } from "@/lib/platform/operations";
import { routes, serve } from "@/lib/platform/route";

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: serve(operations.countAssets, async ({ query, caller }) =>
    assetFacets(query, { starred: await starredAssets(caller.userId) }),
  ),
});
