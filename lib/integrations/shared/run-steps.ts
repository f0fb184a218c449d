import type { AppError } from "../../core/errors";
import type { ConnectionTest, TestStep } from "../contract";

export type StepOutcome = Omit<TestStep, "id" | "title">;

/** A step of a connection test as it is written down. What it throws becomes its failure. */
export type StepPlan = { id: string; title: string; run(): Promise<StepOutcome> };

const SKIPPED = "Not tried, because a step before it failed.";

/** Runs steps in order. The first failed one ends the test; the rest are yielded as skipped, so that a test always has all its lines. */
export async function* runSteps(steps: readonly StepPlan[], toFault: (thrown: unknown) => AppError): ConnectionTest {
  let failed = false;
  for (const { id, title, run } of steps) {
    if (failed) {
      yield { id, title, status: "skipped", message: SKIPPED };
      continue;
    }
    const outcome = await run().catch((thrown: unknown): StepOutcome => {
      const { message, remedy } = toFault(thrown);
      return { status: "failed", message, remedy };
    });
    failed = outcome.status === "failed";
    yield { id, title, ...outcome };
  }
}

export const passed = (message: string): StepOutcome => ({ status: "passed", message });
export const warned = (message: string, remedy: string): StepOutcome => ({ status: "warned", message, remedy });
export const failed = (message: string, remedy: string): StepOutcome => ({ status: "failed", message, remedy });
