import "server-only";
import { requireUser } from "@/lib/access/gate";
import { listActors, listAudit } from "./data";
import { type AuditPage, type AuditQuery, auditQuery } from "./schema";

export type AuditList = {
  /** The filter as it is applied: what cannot be read of an address is left out. */
  filter: AuditQuery;
  page: AuditPage;
  actors: { id: string; name: string }[];
};

export async function loadAudit(params: Record<string, string | string[] | undefined>): Promise<AuditList> {
  await requireUser("admin");
  const known = Object.entries(auditQuery.shape).flatMap(([name, shape]) => {
    const value = params[name];
    return typeof value === "string" && value !== "" && shape.safeParse(value).success ? [[name, value]] : [];
  });
  const filter = auditQuery.parse(Object.fromEntries(known));
  const [page, actors] = await Promise.all([listAudit(filter), listActors()]);
  return { filter, page, actors };
}
