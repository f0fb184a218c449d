import { readiness } from "@/lib/platform/readiness";

export const dynamic = "force-dynamic";

/**
 * Whether everything that is needed for work is there: database, newest migrations, a living worker. With ?worker=any the
 * worker is told of and not asked for: this process can answer people without one.
 */
export async function GET(request: Request): Promise<Response> {
  const needsWorker = new URL(request.url).searchParams.get("worker") !== "any";
  const { isReady, checks } = await readiness({ needsWorker });
  const body = { status: isReady ? "ready" : "not-ready", checks };
  return Response.json(body, { status: isReady ? 200 : 503, headers: { "Cache-Control": "no-store" } });
}
