import { createHash } from "node:crypto";
import {
  type ArtifactFiles,
  type EnvironmentRecord,
  isComplete,
  type JobRecord,
  type ProjectRecord,
  type RunRecord,
  type SubscriptionRecord,
} from "./records";
import { executeSteps, type RunPlan, type StepPlan, secondsOf, startOf } from "./run-plan";

type Given<T, Required extends keyof T> = Partial<T> & Pick<T, Required>;

const FIRST_ID = 70471823104201;

/** The account that the stand-in serves. Tests change it while it runs; ids are the same every time. */
export class CloudAccount {
  readonly id: number;
  /** Where a person sees the account: what links within answers start with. */
  origin = "https://pw482.us1.dbt.com";
  readonly projects: ProjectRecord[] = [];
  readonly environments: EnvironmentRecord[] = [];
  readonly jobs: JobRecord[] = [];
  readonly runs: RunRecord[] = [];
  readonly subscriptions: SubscriptionRecord[] = [];
  #lastId = FIRST_ID;

  constructor(
    readonly name: string,
    readonly now: () => Date,
  ) {
    this.id = this.nextId();
  }

  nextId = (): number => {
    this.#lastId += 17;
    return this.#lastId;
  };

  addProject(given: Given<ProjectRecord, "name">): ProjectRecord {
    const record = { id: this.nextId(), description: "", subdirectory: null, state: 1 as const, createdAt: this.now() };
    return added(this.projects, { ...record, ...given });
  }

  addEnvironment(given: Given<EnvironmentRecord, "name" | "projectId">): EnvironmentRecord {
    return added(this.environments, {
      id: this.nextId(),
      type: "deployment",
      deploymentType: null,
      dbtVersion: "latest",
      customBranch: null,
      state: 1,
      createdAt: this.now(),
      ...given,
    });
  }

  addJob(given: Given<Omit<JobRecord, "projectId">, "name" | "environmentId">): JobRecord {
    const { projectId } = find(this.environments, given.environmentId);
    return added(this.jobs, {
      id: this.nextId(),
      projectId,
      description: "",
      steps: ["dbt build"],
      generateDocs: false,
      generateSources: false,
      type: "other",
      cron: null,
      state: 1,
      deactivated: false,
      failures: 0,
      createdAt: this.now(),
      ...given,
    });
  }

  addSubscription(given: Given<SubscriptionRecord, "name" | "url">): SubscriptionRecord {
    const eventTypes = ["job.run.completed"];
    const id = `wsu_${this.nextId()}`;
    return added(this.subscriptions, { id, description: "", eventTypes, jobIds: [], active: true, ...given });
  }

  /** A run as it would be after having gone that far. One that ended did so when its last executed step did. */
  addRun(jobId: number, { outcome, steps = [], trigger, branch, message, ...plan }: RunPlan): RunRecord {
    const job = find(this.jobs, jobId);
    const id = this.nextId();
    const isStarted = outcome !== "queued" && outcome !== "starting";
    const age = isComplete({ outcome }) ? secondsOf(steps) * 1000 : 0;
    const createdAt = plan.createdAt ?? new Date(this.now().getTime() - age);
    const run = added(this.runs, {
      id,
      triggerId: this.nextId(),
      jobId,
      outcome,
      message: message ?? null,
      branch: branch ?? "main",
      sha: createHash("sha1").update(String(id)).digest("hex"),
      trigger: { cause: "Scheduled", category: "scheduled", pullRequest: null, schemaOverride: null, ...trigger },
      hasDocs: false,
      hasSources: false,
      createdAt,
      dequeuedAt: outcome === "queued" ? null : createdAt,
      startedAt: isStarted ? startOf(createdAt) : null,
      finishedAt: null,
      steps: [],
    });
    if (isStarted) this.#execute(run, steps);
    if (outcome === "error") job.failures += 1;
    return run;
  }

  /** Ends a run that is queued or on its way; `steps` are all its dbt steps, those already executed too. */
  finishRun(
    runId: number,
    outcome: "success" | "error" | "cancelled",
    { steps = [], startedAt, message }: { steps?: StepPlan[]; startedAt?: Date; message?: string } = {},
  ): RunRecord {
    const run = find(this.runs, runId);
    run.outcome = outcome;
    run.message = message ?? null;
    run.startedAt ??= startedAt ?? this.now();
    run.dequeuedAt ??= run.startedAt;
    this.#execute(run, steps);
    return run;
  }

  #execute(run: RunRecord, steps: readonly StepPlan[]): void {
    const startedAt = run.startedAt ?? this.now();
    run.steps = executeSteps(run.id, startedAt, steps, this.nextId);
    const wrote = (name: string) => run.steps.some((step) => step.wrote.has(name));
    run.hasDocs = wrote("catalog.json");
    run.hasSources = wrote("sources.json");
    if (run.outcome !== "running")
      run.finishedAt = run.steps.findLast(({ finishedAt }) => finishedAt)?.finishedAt ?? startedAt;
  }

  /** As when dbt Cloud has thrown old artifacts away: the run is still listed, its files are gone. */
  deleteArtifacts(runId: number, names?: readonly string[]): void {
    for (const { wrote } of find(this.runs, runId).steps)
      for (const name of names ?? [...wrote.keys()]) wrote.delete(name);
  }

  /** Puts any bytes where an artifact would be. */
  writeArtifact(runId: number, step: number, name: string, content: Buffer | string): void {
    const written: ArtifactFiles | undefined = find(this.runs, runId).steps[step - 1]?.wrote;
    if (!written) throw new Error(`Run ${runId} has no step ${step}`);
    written.set(name, { contentType: "application/json", read: () => Buffer.from(content) });
  }

  job = (id: number): JobRecord => find(this.jobs, id);
  environment = (id: number): EnvironmentRecord => find(this.environments, id);
  project = (id: number): ProjectRecord => find(this.projects, id);
  run = (id: number): RunRecord => find(this.runs, id);
}

function added<T>(list: T[], record: T): T {
  list.push(record);
  return record;
}

function find<T extends { id: number }>(list: readonly T[], id: number): T {
  const record = list.find((candidate) => candidate.id === id);
  if (!record) throw new Error(`Nothing in this account has the id ${id}`);
  return record;
}
