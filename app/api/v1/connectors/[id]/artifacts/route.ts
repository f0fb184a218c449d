import { storeUpload } from "@/lib/connectors/upload-store";
import { env } from "@/lib/platform/env";
import { readFiles } from "@/lib/platform/multipart";
import { operations } from "@/lib/platform/operations";
import { routes, serve } from "@/lib/platform/route";

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  PUT: serve(operations.putArtifacts, ({ request, params, caller }) =>
    storeUpload(params.id, readFiles(request, env().UPLOAD_LIMIT), caller.name),
  ),
});
