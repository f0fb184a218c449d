/** What a dbt Cloud account holds, in our own words; the views turn it into dbt Cloud's JSON. */

/** As dbt Cloud numbers them: 1 is there, 2 is deleted. */
export type State = 1 | 2;

export const runStatus = { queued: 1, starting: 2, running: 3, success: 10, error: 20, cancelled: 30 } as const;
export type RunOutcome = keyof typeof runStatus;

export type ProjectRecord = {
  id: number;
  name: string;
  description: string;
  subdirectory: string | null;
  state: State;
  createdAt: Date;
};

export type EnvironmentRecord = {
  id: number;
  projectId: number;
  name: string;
  type: "development" | "deployment";
  deploymentType: "production" | "staging" | null;
  dbtVersion: string;
  customBranch: string | null;
  state: State;
  createdAt: Date;
};

export type JobType = "ci" | "scheduled" | "other" | "merge";

export type JobRecord = {
  id: number;
  projectId: number;
  environmentId: number;
  name: string;
  description: string;
  /** What a person typed as commands; docs and sources are switches of their own. */
  steps: string[];
  generateDocs: boolean;
  generateSources: boolean;
  type: JobType;
  /** Null where no clock starts it. */
  cron: string | null;
  state: State;
  /** dbt Cloud stops the schedule of a job that keeps failing. */
  deactivated: boolean;
  failures: number;
  createdAt: Date;
};

export type ArtifactFile = { contentType: string; read: () => Buffer };
/** By path within dbt's target folder. */
export type ArtifactFiles = Map<string, ArtifactFile>;

export type StepRecord = {
  id: number;
  /** Counted from 1 over all steps of the run, those before dbt's own too. */
  index: number;
  name: string;
  outcome: RunOutcome;
  startedAt: Date | null;
  finishedAt: Date | null;
  /** What this step wrote, beside what earlier ones left in the folder. */
  wrote: ArtifactFiles;
};

export type TriggerRecord = {
  cause: string;
  category: "api" | "ci" | "scheduled" | "ui";
  pullRequest: number | null;
  schemaOverride: string | null;
};

export type RunRecord = {
  id: number;
  triggerId: number;
  jobId: number;
  outcome: RunOutcome;
  message: string | null;
  branch: string;
  sha: string;
  trigger: TriggerRecord;
  hasDocs: boolean;
  hasSources: boolean;
  createdAt: Date;
  dequeuedAt: Date | null;
  startedAt: Date | null;
  finishedAt: Date | null;
  steps: StepRecord[];
};

export type SubscriptionRecord = {
  id: string;
  name: string;
  description: string;
  eventTypes: string[];
  /** Empty for all jobs. */
  jobIds: number[];
  url: string;
  active: boolean;
};

/** Over, however it ended. */
export const isComplete = ({ outcome }: Pick<RunRecord, "outcome">): boolean => runStatus[outcome] >= runStatus.success;
