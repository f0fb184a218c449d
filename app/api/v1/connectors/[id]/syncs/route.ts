import { findTier } from "@/lib/connectors/data";
import { operations } from "@/lib/platform/operations";
import { found, routes, serve } from "@/lib/platform/route";
import { listSyncs } from "@/lib/sync/data";
import { enqueueSync } from "@/lib/sync/mutations";

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: serve(operations.listSyncs, async ({ params, query }) => {
    found(await findTier(params.id), "connector");
    return listSyncs(params.id, query);
  }),
  POST: serve(operations.startSync, async ({ params, body }) => {
    found(await findTier(params.id), "connector");
    return enqueueSync(params.id, { trigger: "api", force: body.force });
  }),
});
