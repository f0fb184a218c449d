import { findConnector } from "@/lib/connectors/data";
import { operations } from "@/lib/platform/operations";
import { found, routes, serve } from "@/lib/platform/route";
import { resumeSchedule } from "@/lib/sync/breaker";

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  POST: serve(operations.resumeConnector, async ({ params }) => {
    await resumeSchedule(params.id);
    return found(await findConnector(params.id), "connector");
  }),
});
