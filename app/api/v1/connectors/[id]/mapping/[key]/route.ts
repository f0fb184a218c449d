import { clearMappingOverride, setMappingOverride } from "@/lib/mapping/mutations";
import { operations } from "@/lib/platform/operations";
import { routes, serve } from "@/lib/platform/route";

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  PUT: serve(operations.overrideMapping, async ({ params, body, caller }) => {
    await setMappingOverride(params.id, params.key, body.relation, caller.name);
    return { key: params.key, relation: body.relation };
  }),
  DELETE: serve(operations.clearMapping, async ({ params }) => {
    await clearMappingOverride(params.id, params.key);
    return { key: params.key };
  }),
});
