import { createHash } from "node:crypto";
import type { ArtifactFiles, RunOutcome, StepRecord, TriggerRecord } from "./records";

/** When and under which id dbt ran once, so that what it wrote can agree with it. */
export type Invocation = { id: string; command: string; succeeded: boolean; startedAt: Date; finishedAt: Date };
/** A dbt command: what it leaves in the target folder. */
export type DbtCommand = (invocation: Invocation) => ArtifactFiles;

export type StepPlan = {
  /** As in `dbt build`; the step is named after it. */
  command: string;
  leaves?: DbtCommand;
  seconds?: number;
  /** `success` unless told otherwise. */
  outcome?: RunOutcome;
};

export type RunPlan = {
  outcome: RunOutcome;
  /** Left out, a run that is over ended just now, and another was made just now. */
  createdAt?: Date;
  /** dbt's own; cloning, the profile and `dbt deps` come before them. */
  steps?: StepPlan[];
  trigger?: Partial<TriggerRecord>;
  branch?: string;
  message?: string;
};

const prelude: { name: string; seconds: number }[] = [
  { name: "Clone git repository", seconds: 3 },
  { name: "Create profile from connection Warehouse", seconds: 1 },
  { name: "Invoke dbt with `dbt deps`", seconds: 4 },
];
const QUEUE_SECONDS = 8;
const STEP_SECONDS = 60;

const later = (date: Date, seconds: number): Date => new Date(date.getTime() + seconds * 1000);
export const startOf = (createdAt: Date): Date => later(createdAt, QUEUE_SECONDS);

/** From the moment a run is made until its last step is over. */
export const secondsOf = (plan: readonly StepPlan[]): number =>
  [...prelude, ...plan].reduce((sum, { seconds = STEP_SECONDS }) => sum + seconds, QUEUE_SECONDS);

/** A UUID that is the same for the same run and step. */
function invocationId(runId: number, index: number): string {
  const hex = createHash("sha256").update(`${runId}/${index}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * The steps of a run one after the other. A step that fails or is cancelled is the last to be executed: those behind it
 * are listed as cancelled and never started. The one that is running has no end.
 */
export function executeSteps(
  runId: number,
  startedAt: Date,
  plan: readonly StepPlan[],
  nextId: () => number,
): StepRecord[] {
  let clock = startedAt;
  let isStopped = false;
  const planned = [
    ...prelude.map(({ name, seconds }): StepPlan & { name: string } => ({ name, seconds, command: "" })),
    ...plan.map((step) => ({ ...step, name: `Invoke dbt with \`${step.command}\`` })),
  ];
  return planned.map(({ name, command, seconds = STEP_SECONDS, outcome = "success", leaves }, at): StepRecord => {
    const base = { id: nextId(), index: at + 1, name };
    if (isStopped) return { ...base, outcome: "cancelled", startedAt: null, finishedAt: null, wrote: new Map() };
    const start = clock;
    clock = later(start, seconds);
    isStopped = outcome !== "success";
    if (outcome === "running") return { ...base, outcome, startedAt: start, finishedAt: null, wrote: new Map() };
    const succeeded = outcome === "success";
    const invocation = { id: invocationId(runId, at + 1), command, succeeded, startedAt: start, finishedAt: clock };
    return { ...base, outcome, startedAt: start, finishedAt: clock, wrote: leaves?.(invocation) ?? new Map() };
  });
}
