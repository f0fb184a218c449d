"use client";

import { unstable_rethrow } from "next/navigation";
import { useState } from "react";
import type { ErrorView } from "@/lib/core/errors";
import type { ActionResult } from "@/lib/platform/action-result";

const unanswered: ErrorView = {
  code: "internal",
  message: "Connetra does not answer.",
  remedy: "Check that the server runs and that your network reaches it, then try again. A new release needs a reload.",
};

/** Calls a server action and keeps what came of it: whether it is under way, and its error until the next call. */
export function useAction<Input, T extends object>(action: (input: Input) => Promise<ActionResult<T>>) {
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<ErrorView | null>(null);

  /** @returns what the action answered, or null when it failed: `error` says why. */
  async function run(input: Input): Promise<T | null> {
    setPending(true);
    setError(null);
    try {
      const result = await action(input);
      if (result.ok) return result;
      setError(result.error);
    } catch (thrown) {
      unstable_rethrow(thrown);
      setError(unanswered);
    } finally {
      setPending(false);
    }
    return null;
  }
  return { run, pending, error, clear: () => setError(null) };
}
