import { type NextRequest, NextResponse } from "next/server";

/**
 * Tells the pages which path was asked for, so that signing in leads back to it. Nothing is authorised here: every
 * page, action and route does that by itself, and does so without this file.
 */
export function proxy(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  headers.set("x-connetra-path", `${request.nextUrl.pathname}${request.nextUrl.search}`);
  return NextResponse.next({ request: { headers } });
}

// Not for /api: bodies that pass through a proxy are copied into memory and cut at 10 MB.
export const config = { matcher: "/((?!api/|_next/).*)" };
