import { notFound, problemResponse } from "@/lib/platform/problem";

/** Every address below /api/v1 that no call has. */
const refuse = async (): Promise<Response> => problemResponse(notFound("call"));

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as POST, refuse as PUT };
