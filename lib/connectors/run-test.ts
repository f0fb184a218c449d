import { toAppError } from "@/lib/core/errors";
import type { IntegrationClient, PrimaryClient, TestStep } from "@/lib/integrations/contract";
import { log, withSecrets } from "@/lib/platform/log";
import type { ConnectionTestView, FoundView } from "./schema";
import { secondarySteps, skippedSecondarySteps } from "./secondary-steps";
import { type Deadline, startDeadline } from "./test-deadline";

/** Whatever the far end does, a person waits no longer than this for an answer … */
const ANSWER_MS = 10_000;
/** … but for reading large artifacts, where progress is certain. */
const READING_MS = 60_000;

/** A step as it ends, and at the end the whole. */
export type TestEvent = { step: TestStep } | { result: ConnectionTestView };

export type Tested = { client: IntegrationClient; primaryId: string | null; secretValues: readonly string[] };

/** What a client or reader threw instead of saying it in a step. */
const thrownStep = (title: string, thrown: unknown): TestStep => {
  const error = toAppError(thrown);
  if (error.fault === "ours") log.error({ err: error }, "a connection test failed");
  return { id: "answer", title, status: "failed", message: error.message, remedy: error.remedy };
};

/** Steps as they come, each awaited under the deadline; a fault becomes the last step. Answers what the generator returns. */
async function* guarded<R>(
  steps: AsyncGenerator<TestStep, R>,
  title: string,
  deadline: Deadline,
  secretValues: readonly string[],
): AsyncGenerator<TestStep, R | undefined> {
  try {
    for (;;) {
      const next = await withSecrets(secretValues, () => deadline.within(steps.next()));
      if (next.done) return next.value;
      yield next.value;
    }
  } catch (thrown) {
    yield thrownStep(title, thrown);
    return undefined;
  } finally {
    // Not awaited: a client that hangs would hang here too. Its own `finally` runs when it wakes.
    steps.return(undefined as R).catch(() => {});
  }
}

const foundInWarehouse = async (client: PrimaryClient, deadline: Deadline): Promise<FoundView | undefined> => {
  const found = await deadline.within(client.found()).catch((thrown: unknown) => {
    log.warn({ err: thrown }, "the figures of a connection test could not be read");
    return null;
  });
  if (!found) return undefined;
  const counts = Object.entries(found).filter((entry): entry is [string, number] => typeof entry[1] === "number");
  const { serverVersion } = found;
  return { counts: Object.fromEntries(counts), ...(typeof serverVersion === "string" && { serverVersion }) };
};

/**
 * Runs a connection test to its end, with an answer whatever happens. Yields each step as it ends, then the result.
 * The client is closed.
 */
export async function* runTest(
  { client, primaryId, secretValues }: Tested,
  outer: AbortSignal,
): AsyncGenerator<TestEvent, void> {
  const steps: TestStep[] = [];
  const isBroken = () => steps.some(({ status }) => status === "failed");
  const note = (step: TestStep): TestEvent => {
    steps.push(step);
    return { step };
  };
  let found: FoundView | undefined;
  try {
    const deadline = startDeadline(outer, ANSWER_MS);
    for await (const step of guarded(client.test(), "Connect", deadline, secretValues)) yield note(step);

    if (client.tier === "primary") {
      if (!isBroken()) found = await foundInWarehouse(client, deadline);
    } else if (isBroken() || steps.some(({ status }) => status === "skipped")) {
      const why = isBroken() ? "Not tried, because a step before it failed." : "There are no files to read yet.";
      for (const step of skippedSecondarySteps(why)) yield note(step);
    } else {
      const reading = guarded(
        secondarySteps(client, primaryId),
        "Read the artifacts",
        startDeadline(outer, READING_MS),
        secretValues,
      );
      for (;;) {
        const next = await reading.next();
        if (next.done) {
          found = next.value;
          break;
        }
        yield note(next.value);
      }
    }
  } finally {
    client.close().catch(() => {});
  }
  yield { result: { ok: !isBroken(), steps, ...(found && { found }) } };
}
