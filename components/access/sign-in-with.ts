"use client";

import { getCsrfToken } from "next-auth/react";
import type { ErrorView } from "@/lib/core/errors";
import { signInError } from "./sign-in-error";

/**
 * Signs in with a password. The call is our own, since next-auth's `signIn` keeps status and waiting time to itself.
 * @returns null, or why it did not work.
 */
export async function signInWith(email: string, password: string): Promise<ErrorView | null> {
  try {
    const csrfToken = (await getCsrfToken()) ?? "";
    const response = await fetch("/api/auth/callback/credentials", {
      method: "POST",
      body: new URLSearchParams({ csrfToken, email, password, json: "true" }),
    });
    if (!response.ok) return signInError(response.status, Number(response.headers.get("retry-after")) || 0);
    // A token that no longer fits is answered with the way to the sign-in page, and no session.
    const { url }: { url?: string } = await response.json();
    return url && new URL(url).pathname.endsWith("/signin") ? signInError(0, 0) : null;
  } catch {
    return signInError(0, 0);
  }
}
