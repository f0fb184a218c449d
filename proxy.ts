import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "@/lib/platform/content-security-policy";

/**
 * Tells the pages which path was asked for, so that signing in leads back to it, and gives each answer a nonce: Next
 * finds it in the request's policy and puts it on the scripts it writes. Nothing is authorised here: every page, action
 * and route does that by itself, and does so without this file.
 */
export function proxy(request: NextRequest): NextResponse {
  const policy = contentSecurityPolicy(randomBytes(16).toString("base64"), process.env.NODE_ENV === "development");
  const headers = new Headers(request.headers);
  headers.set("x-connetra-path", `${request.nextUrl.pathname}${request.nextUrl.search}`);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

// Not for /api: bodies that pass through a proxy are copied into memory and cut at 10 MB.
export const config = { matcher: "/((?!api/|_next/).*)" };
