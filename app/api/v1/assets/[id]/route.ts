import { findAsset } from "@/lib/catalog/asset-data";
import { operations } from "@/lib/platform/operations";
import { found, routes, serve } from "@/lib/platform/route";

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: serve(operations.readAsset, async ({ params }) => found(await findAsset(params.id), "asset")),
});
