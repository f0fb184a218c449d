import "server-only";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import { type ErrorView, toAppError } from "../core/errors";
import { nobody, withActor } from "./acting";
import { log } from "./log";

/** What a server action answers: expected failures are values, since Next hides what is thrown. */
export type ActionResult<T extends object = object> = ({ ok: true } & T) | { ok: false; error: ErrorView };

/** Runs the body of a server action. What is ours to mend is logged, and said in general words alone. */
export async function runAction<T extends object>(body: () => Promise<T>): Promise<ActionResult<T>> {
  try {
    return { ok: true, ...(await withActor(nobody("page", await headers()), body)) };
  } catch (thrown) {
    // Next's own signals (redirect, not found) travel as errors.
    unstable_rethrow(thrown);
    const error = toAppError(thrown);
    if (error.fault === "ours") log.error({ err: error }, "an action failed");
    return { ok: false, error: error.view };
  }
}
