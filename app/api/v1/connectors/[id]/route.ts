import { findConnector } from "@/lib/connectors/data";
import { deleteConnector, patchConnector } from "@/lib/connectors/mutations";
import { operations } from "@/lib/platform/operations";
import { found, routes, serve } from "@/lib/platform/route";

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: serve(operations.readConnector, async ({ params }) => found(await findConnector(params.id), "connector")),
  PATCH: serve(operations.patchConnector, ({ params, body, caller }) => patchConnector(params.id, body, caller.userId)),
  DELETE: serve(operations.deleteConnector, async ({ params }) => {
    await deleteConnector(params.id);
    return undefined;
  }),
});
