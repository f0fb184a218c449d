import { operations } from "@/lib/platform/operations";
import { found, routes, serve } from "@/lib/platform/route";
import { findSync } from "@/lib/sync/data";
import { discardSync } from "@/lib/sync/held-decide";

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  POST: serve(operations.discardSync, async ({ params, caller }) => {
    found(await findSync(params.id), "sync");
    await discardSync(params.id, caller.name);
    return found(await findSync(params.id), "sync");
  }),
});
