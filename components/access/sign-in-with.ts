"use client";

import { signIn } from "next-auth/react";
import { formatDuration } from "@/components/ui/format-time";
import type { ErrorView } from "@/lib/core/errors";

/** Signs in with a password. @returns null, or why it did not work. */
export async function signInWith(email: string, password: string): Promise<ErrorView | null> {
  let error: string | null | undefined;
  try {
    const answer = await signIn("credentials", { email, password, redirect: false });
    if (answer?.ok && !answer.error) return null;
    error = answer?.error;
  } catch {
    error = "unanswered";
  }
  return signInError(error ?? "unanswered");
}

/** What next-auth's word for a refusal means. */
export function signInError(word: string): ErrorView {
  const seconds = /^too-many-requests\.(\d+)$/.exec(word)?.[1];
  if (seconds !== undefined)
    return {
      code: "too-many-requests",
      message: "Too many tries with a wrong password.",
      remedy: `Wait ${formatDuration(Number(seconds) * 1000)}, then try again.`,
    };
  if (word === "CredentialsSignin")
    return {
      code: "credentials-rejected",
      message: "E-mail or password is wrong.",
      remedy: "Check both and try again. An admin can send you a new invitation if you no longer know the password.",
    };
  return {
    code: "internal",
    message: "Signing in did not work.",
    remedy: "Check that the server runs and that you opened Connetra at its own address, then try again.",
  };
}
