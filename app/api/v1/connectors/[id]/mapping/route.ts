import { listMapping } from "@/lib/mapping/data";
import { operations } from "@/lib/platform/operations";
import { found, routes, serve } from "@/lib/platform/route";

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: serve(operations.readMapping, async ({ params }) => found(await listMapping(params.id), "connector")),
});
