import { readiness } from "@/lib/platform/readiness";

export const dynamic = "force-dynamic";

/** Whether everything that is needed for work is there: database, newest migrations, a living worker. */
export async function GET(): Promise<Response> {
  const { isReady, checks } = await readiness();
  const body = { status: isReady ? "ready" : "not-ready", checks };
  return Response.json(body, { status: isReady ? 200 : 503, headers: { "Cache-Control": "no-store" } });
}
