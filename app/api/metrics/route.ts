import { requireCaller } from "@/lib/access/caller";
import { env } from "@/lib/platform/env";
import { mergeExpositions } from "@/lib/platform/merge-expositions";
import { bringsMetricsToken } from "@/lib/platform/metrics-key";
import { problemResponse } from "@/lib/platform/problem";
import { processMetrics } from "@/lib/platform/process-metrics";
import { sharedMetrics } from "@/lib/platform/shared-metrics";
import { metricsOfWorkersBeside } from "@/lib/platform/workers-beside";

export const dynamic = "force-dynamic";

/** For Prometheus: this process, the workers beside it, and the queue. For the operator's token, or an admin's. */
export async function GET(request: Request): Promise<Response> {
  try {
    // The operator's token is known without the database, which may be what is looked into.
    if (!bringsMetricsToken(request.headers.get("authorization"), env().METRICS_TOKEN))
      await requireCaller(request, "admin");
    const texts = await Promise.all([processMetrics(), sharedMetrics(), metricsOfWorkersBeside()]);
    const headers = { "content-type": "text/plain; version=0.0.4; charset=utf-8", "cache-control": "no-store" };
    return new Response(mergeExpositions(texts.flat()), { headers });
  } catch (thrown) {
    return problemResponse(thrown);
  }
}
