/** Alive: the process answers. Whether it can work is asked of /api/ready. */
export const GET = (): Response => Response.json({ status: "ok" }, { headers: { "Cache-Control": "no-store" } });

export const dynamic = "force-dynamic";
