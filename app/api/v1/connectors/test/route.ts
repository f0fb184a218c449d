import { testConnection } from "@/lib/connectors/test-connection";
import { operations } from "@/lib/platform/operations";
import { connectionTests, countTry } from "@/lib/platform/rate-limit";
import { routes, serve } from "@/lib/platform/route";

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  POST: serve(operations.testConnection, async ({ body, caller, request }) => {
    await countTry(connectionTests, caller.key);
    return testConnection(body, request.signal);
  }),
});
