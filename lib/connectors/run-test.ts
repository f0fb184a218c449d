import type { IntegrationClient, IntegrationDescriptor, PrimaryClient, TestStep } from "@/lib/integrations/contract";
import { log, withSecrets } from "@/lib/platform/log";
import type { ConnectionTestView, FoundView } from "./schema";
import { BROKEN, READ, secondarySteps, skippedSteps, type TestPace, thrownStep } from "./secondary-steps";
import { type Deadline, startDeadline } from "./test-deadline";

/** An answer is there within ten seconds: half of one is for its way to the person. */
const patience: TestPace = { answer: 9_500, reading: 60_000, reserve: 700, still: 3_000 };

/** A step as it ends, and at the end the whole. */
export type TestEvent = { step: TestStep } | { result: ConnectionTestView };

export type Tested = {
  integration: IntegrationDescriptor;
  client: IntegrationClient;
  primaryId: string | null;
  secretValues: readonly string[];
};

/** Steps as they come, each awaited under the deadline; a fault becomes the last step. Answers what the generator returns. */
async function* guarded<R>(
  steps: AsyncGenerator<TestStep, R>,
  atFault: Pick<TestStep, "id" | "title">,
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
    yield thrownStep(atFault, thrown);
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
 * Runs a connection test to its end, with an answer in time whatever happens. Yields each step as it ends, then the
 * result. The client is closed.
 */
export async function* runTest(
  { integration, client, primaryId, secretValues }: Tested,
  outer: AbortSignal,
  pace: TestPace = patience,
): AsyncGenerator<TestEvent, void> {
  const steps: TestStep[] = [];
  const isBroken = () => steps.some(({ status }) => status === "failed");
  const note = (step: TestStep): TestEvent => {
    steps.push(step);
    return { step };
  };
  let found: FoundView | undefined;
  try {
    const deadline = startDeadline(outer, pace.answer);
    const atFault = { id: "answer", title: "Connect" };
    for await (const step of guarded(client.test(), atFault, deadline, secretValues)) yield note(step);

    // Only what a person puts into Connetra can be missing without being amiss: it comes after saving.
    const hasNoFiles = integration.upload && steps.some(({ status }) => status === "skipped");
    if (client.tier === "primary") {
      if (!isBroken()) found = await foundInWarehouse(client, deadline);
    } else if (isBroken() || hasNoFiles) {
      for (const step of skippedSteps(isBroken() ? BROKEN : "There are no files to read yet.")) yield note(step);
    } else {
      const left = integration.upload ? startDeadline(outer, pace.reading) : deadline;
      const last = secondarySteps({ integration, client, primaryId }, left, pace);
      const guardedLast = guarded(last, READ, left, secretValues);
      for (;;) {
        const next = await guardedLast.next();
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
