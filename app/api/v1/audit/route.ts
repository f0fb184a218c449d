import { listAudit } from "@/lib/audit/data";
import { operations } from "@/lib/platform/operations";
import { routes, serve } from "@/lib/platform/route";

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: serve(operations.listAudit, ({ query }) => listAudit(query)),
});
