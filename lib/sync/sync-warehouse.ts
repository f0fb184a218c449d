import "server-only";
import { WarningList } from "@/lib/core/warnings";
import type { PrimaryClient } from "@/lib/integrations/contract";
import type { SyncTarget } from "./data";
import type { Lease } from "./lease";
import { publishVersion, type SyncOutcome } from "./publish";

/** Brings a warehouse connector up to date: crawls its metadata and writes what differs. */
export async function syncWarehouse(target: SyncTarget, client: PrimaryClient, lease: Lease): Promise<SyncOutcome> {
  return publishVersion(target, lease, async (writer) => {
    const warnings = new WarningList();
    const counts: Record<string, number> = { schema: 0, table: 0, view: 0, materialized_view: 0, column: 0, edge: 0 };
    const schemas = new Set<string>();
    const seen = new Set<string>();
    const edges = new Map<string, [from: string, to: string]>();
    const count = (what: string, by = 1) => {
      counts[what] = (counts[what] ?? 0) + by;
    };

    lease.enter("fetch", null, "relations");
    await client.crawl({
      warnings,
      progress: (done, total) => {
        lease.advanceTo(done, total);
      },
      edge: ({ from, to }) => edges.set(`${from}\0${to}`, [from, to]),
      asset: async (draft) => {
        if (lease.phase === "fetch") lease.enter("read", lease.progress.total, "relations");
        if (seen.has(draft.key)) return;
        seen.add(draft.key);
        await writer.putAsset(draft);
        schemas.add(`${draft.database}\0${draft.schema}`);
        // A materialized view is a view and a table besides being itself; it is counted among the views.
        count(draft.type === "view" || draft.type === "materialized_view" ? "view" : "table");
        if (draft.type === "materialized_view") count("materialized_view");
        count("column", draft.columns.length);
      },
    });
    await writer.finish("assets");
    counts.schema = schemas.size;

    lease.enter("write", edges.size, "edges");
    for (const [from, to] of edges.values()) {
      if (!seen.has(from) || !seen.has(to)) continue;
      await writer.putEdge(writer.idOf(from), writer.idOf(to));
      count("edge");
      lease.advanceTo(lease.progress.done + 1);
    }
    for (const table of ["edges", "results", "mappings", "health"] as const) await writer.finish(table);
    return { report: { counts, warnings: warnings.list, artifacts: [] }, fingerprint: "" };
  });
}
