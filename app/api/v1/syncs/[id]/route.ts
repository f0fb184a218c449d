import { operations } from "@/lib/platform/operations";
import { found, routes, serve } from "@/lib/platform/route";
import { findSync } from "@/lib/sync/data";

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: serve(operations.readSync, async ({ params }) => found(await findSync(params.id), "sync")),
});
