"use server";

import { requireActionUser } from "@/lib/access/gate";
import { toCsv } from "@/lib/core/csv";
import { type ActionResult, runAction } from "@/lib/platform/action-result";
import { parseInput } from "@/lib/platform/parse";
import { exportAudit } from "./data";
import { record } from "./mutations";
import { actionInWords, auditExport } from "./schema";

const header = ["id", "at", "who", "who_id", "way", "from", "action", "words", "on_kind", "on_id", "on", "detail"];

/** The entries of a filter as CSV, the newest first. That it was exported is itself written down. */
export async function exportAuditAction(input: unknown): Promise<ActionResult<{ csv: string; rows: number }>> {
  return runAction(async () => {
    await requireActionUser("admin");
    const { filter } = parseInput(auditExport, input);
    const entries = await exportAudit(filter);
    await record("audit.exported", { target: { kind: "audit" }, detail: { ...filter, rows: entries.length } });
    const rows = entries.map(({ id, at, actor, via, address, action, target, detail }) => [
      ...[id, at, actor.name, actor.id, via, address, action, actionInWords(action)],
      ...[target.kind, target.id, target.name, JSON.stringify(detail)],
    ]);
    return { csv: toCsv(header, rows), rows: rows.length };
  });
}
