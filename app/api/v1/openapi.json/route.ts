import { env } from "@/lib/platform/env";
import { openApiDocument } from "@/lib/platform/openapi";
import { routes } from "@/lib/platform/route";

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: async () => Response.json(openApiDocument(env().APP_URL), { headers: { "cache-control": "no-store" } }),
});
