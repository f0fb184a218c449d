import type { CloudAccount } from "../cloud-account";
import { clock, inWords, maybeSpaced, secondsBetween, spacedInstant } from "../instants";
import { type RunRecord, runStatus, type StepRecord } from "../records";
import { inTitleCase } from "./run-words";

const colours: Partial<Record<StepRecord["outcome"], string>> = { success: "#16A34A", error: "#DC2626" };

export function stepView(account: CloudAccount, run: RunRecord, step: StepRecord) {
  const seconds = secondsBetween(step.startedAt, step.finishedAt);
  const time = step.startedAt ?? run.createdAt;
  return {
    id: step.id,
    run_id: run.id,
    account_id: account.id,
    index: step.index,
    status: runStatus[step.outcome],
    name: step.name,
    logs: "",
    debug_logs: "",
    log_path: null,
    debug_log_path: null,
    truncated_debug_logs: null,
    started_at: maybeSpaced(step.startedAt),
    finished_at: maybeSpaced(step.finishedAt),
    status_color: colours[step.outcome] ?? "#6B7280",
    status_humanized: inTitleCase(step.outcome),
    duration: clock(seconds),
    duration_humanized: inWords(seconds),
    created_at: spacedInstant(time),
    updated_at: spacedInstant(step.finishedAt ?? time),
    run_step_command: null,
    run_step_invocation: null,
  };
}
