import { listAssets } from "@/lib/catalog/data";
import { starsFor } from "@/lib/catalog/starred-data";
import { operations } from "@/lib/platform/operations";
import { routes, serve } from "@/lib/platform/route";

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: serve(operations.listAssets, async ({ query, caller }) =>
    listAssets(query, await starsFor(query, caller.userId)),
  ),
});
