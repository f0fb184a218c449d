import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { nobody, withActor } from "@/lib/platform/acting";
import { authOptions, TOO_MANY } from "@/lib/platform/auth";
import { env } from "@/lib/platform/env";
import { notFound, problemResponse } from "@/lib/platform/problem";
import { TooManyRequests } from "@/lib/platform/rate-limit";
import { readLimited } from "@/lib/platform/request-body";

type Context = { params: Promise<{ nextauth: string[] }> };

const FORM_LIMIT = 16 * 1024;

const handle = (request: NextRequest, context: Context): Promise<Response> =>
  withActor(nobody("page", request.headers), () => answer(request, context));

async function answer(request: NextRequest, context: Context): Promise<Response> {
  try {
    // Where next-auth would let anybody write lines into the log.
    if ((await context.params).nextauth[0] === "_log") throw notFound("address");
    const response: Response = await NextAuth(await withLimitedBody(request), context, authOptions());
    return tooManyTries(await errorOf(response)) ?? response;
  } catch (thrown) {
    return problemResponse(thrown);
  }
}

/** next-auth reads whatever is sent into memory; nobody has signed in yet, so what is sent is measured first. */
async function withLimitedBody(request: NextRequest): Promise<NextRequest> {
  if (request.method !== "POST") return request;
  const body = await readLimited(request, FORM_LIMIT);
  return new NextRequest(request.url, { method: "POST", headers: request.headers, body });
}

/** The error that next-auth writes into the address it sends the browser to. */
async function errorOf(response: Response): Promise<string | null> {
  const location = response.headers.get("location") ?? (await urlIn(response));
  return location && URL.canParse(location) ? new URL(location).searchParams.get("error") : null;
}

async function urlIn(response: Response): Promise<string | null> {
  if (response.status !== 401) return null;
  const body: unknown = await response.clone().json();
  return body !== null && typeof body === "object" && "url" in body && typeof body.url === "string" ? body.url : null;
}

/** A sign-in that was one too many: 429, with the address that next-auth's own client looks for the error in. */
function tooManyTries(error: string | null): Response | null {
  if (!error?.startsWith(TOO_MANY)) return null;
  const seconds = Number.parseInt(error.slice(TOO_MANY.length), 10) || 1;
  const url = `${env().APP_URL}/sign-in?error=too-many-requests&seconds=${seconds}`;
  return problemResponse(new TooManyRequests(seconds), { url });
}

export { handle as GET, handle as POST };
