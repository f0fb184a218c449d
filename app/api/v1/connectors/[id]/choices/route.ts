import { listSavedChoices } from "@/lib/connectors/list-choices";
import { operations } from "@/lib/platform/operations";
import { choiceLists, countTry } from "@/lib/platform/rate-limit";
import { routes, serve } from "@/lib/platform/route";

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  POST: serve(operations.listSavedChoices, async ({ params, body, caller, request }) => {
    await countTry(choiceLists, caller.key);
    return { items: await listSavedChoices(params.id, body, request.signal) };
  }),
});
