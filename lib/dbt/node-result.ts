import type { ResultDraft } from "../core/catalog";
import { Fields } from "./fields";
import { isRecord, tidyRecord } from "./json-record";
import { utcTime } from "./utc-time";

type Outcome = Pick<ResultDraft, "status" | "message" | "failures">;

/** Id and place of a result; the oldest dbt wrote the whole node instead of its id. */
export function resultKey(result: Fields): string | null {
  return result.word("unique_id") ?? result.within("node").word("unique_id");
}

const isTest = (key: string) => key.startsWith("test.") || key.startsWith("unit_test.");

/** One entry of run_results, of any version. By its id alone a test is told from a run: the manifest knows better. */
export function runResult(result: Fields, key: string, invocationId: string | null): ResultDraft {
  const kind = isTest(key) || result.within("node").text("resource_type") === "test" ? "test" : "run";
  const { adapter_response, relation_name, batch_results } = result.record;
  return {
    ...common(result, key, invocationId),
    ...(Object.hasOwn(result.record, "node") ? flaggedOutcome(result, kind) : outcome(result)),
    kind,
    facts: tidyRecord({ adapter_response, relation_name, batch_results }),
  };
}

/** One entry of sources: how fresh a source was found, or the error that kept dbt from asking. */
export function freshnessResult(result: Fields, key: string, invocationId: string | null): ResultDraft {
  const { max_loaded_at, snapshotted_at, max_loaded_at_time_ago_in_s, criteria, adapter_response } = result.record;
  const read = common(result, key, invocationId);
  return {
    ...read,
    // Before 1.0 an entry has no timing: then what dbt asked the warehouse for is dated by the answer.
    completedAt: read.completedAt ?? utcTime(result.text("snapshotted_at")),
    kind: "freshness",
    status: result.word("status") ?? "unknown",
    message: result.word("error") ?? result.word("message"),
    failures: null,
    facts: tidyRecord({ max_loaded_at, snapshotted_at, max_loaded_at_time_ago_in_s, criteria, adapter_response }),
  };
}

function common(result: Fields, key: string, invocationId: string | null) {
  const timing = result.raw("timing");
  const steps = Array.isArray(timing) ? timing.filter(isRecord) : [];
  const execute = new Fields(steps.find(({ name }) => name === "execute") ?? {}, key, result.warnings, "timing.");
  return {
    key,
    executionTime: result.number("execution_time"),
    startedAt: utcTime(execute.word("started_at")),
    completedAt: utcTime(execute.word("completed_at")),
    threadId: result.word("thread_id"),
    invocationId,
  };
}

const outcome = (result: Fields): Outcome => ({
  status: result.word("status") ?? "unknown",
  message: result.word("message"),
  failures: result.number("failures"),
});

/** Before 0.19: flags for the outcome, and in `status` the warehouse's answer or the number of failing rows. */
function flaggedOutcome(result: Fields, kind: "run" | "test"): Outcome {
  const answer = result.raw("status");
  const error = result.word("error");
  const failures = kind === "test" && typeof answer === "number" ? answer : null;
  const status = (() => {
    if (result.record.skip === true) return "skipped";
    if (result.record.fail === true) return "fail";
    if (result.record.warn === true) return "warn";
    if (error !== null) return "error";
    return kind === "test" ? "pass" : "success";
  })();
  return { status, message: error ?? (typeof answer === "string" ? answer : null), failures };
}
