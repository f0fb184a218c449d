import { listConnectors } from "@/lib/connectors/data";
import { createConnector } from "@/lib/connectors/mutations";
import { operations } from "@/lib/platform/operations";
import { pageOf, routes, serve } from "@/lib/platform/route";

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: serve(operations.listConnectors, async ({ query }) => pageOf(await listConnectors(), query)),
  POST: serve(operations.createConnector, ({ body, caller }) => createConnector(body, caller.userId)),
});
