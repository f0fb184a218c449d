import { operations } from "@/lib/platform/operations";
import { found, routes, serve } from "@/lib/platform/route";
import { findSync } from "@/lib/sync/data";
import { listChanges } from "@/lib/sync/held-data";

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: serve(operations.listChanges, async ({ params, query }) =>
    listChanges(found(await findSync(params.id), "sync"), query),
  ),
});
