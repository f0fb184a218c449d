import { testSavedConnector } from "@/lib/connectors/test-connection";
import { operations } from "@/lib/platform/operations";
import { connectionTests, countTry } from "@/lib/platform/rate-limit";
import { routes, serve } from "@/lib/platform/route";

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  POST: serve(operations.testSavedConnector, async ({ params, body, caller, request }) => {
    await countTry(connectionTests, caller.key);
    return testSavedConnector(params.id, request.signal, body);
  }),
});
