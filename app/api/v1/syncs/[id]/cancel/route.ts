import { operations } from "@/lib/platform/operations";
import { found, routes, serve } from "@/lib/platform/route";
import { findSync } from "@/lib/sync/data";
import { cancelSync } from "@/lib/sync/mutations";

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  POST: serve(operations.cancelSync, async ({ params }) => {
    found(await findSync(params.id), "sync");
    await cancelSync(params.id);
    return found(await findSync(params.id), "sync");
  }),
});
