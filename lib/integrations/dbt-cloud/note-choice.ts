import type { WarningList } from "../../core/warnings";
import type { RunChoice } from "./choose-runs";
import { PASSED_OVER } from "./find-artifacts";
import type { ProjectPlan } from "./plan-project";

const PROJECT_OVER = "Projects of which nothing is read, with the reason.";
const JOB_OVER =
  "Jobs of the environment that is read whose runs do not count, with the reason. Pick jobs to read others.";
const PICK_LOST =
  "Picked environments and jobs that are not in any project that is read: they were deleted, or moved. Pick anew.";
const DOCS_OLD =
  "The newest run generated no docs, so structure and columns come from an older one: models that are newer appear with the next docs. Switch on Generate docs on run for the job.";
const DOCS_NONE =
  "No run generated docs, so columns come without the types of the warehouse. Switch on Generate docs on run for a job of the environment.";

/** Says in the report what is not read of a project, and why. */
export const noteChoice = (warnings: WarningList, choice: RunChoice, plan: ProjectPlan | undefined): void => {
  const { name } = choice.project;
  if (choice.unusable !== null) {
    warnings.add("project-passed-over", PROJECT_OVER, `${name}: ${choice.unusable}`);
    return;
  }
  const { skipped, newerWithoutDocs, structures, jobs, environment } = choice;
  for (const { run, job, reason } of skipped)
    warnings.add("run-passed-over", PASSED_OVER, `${job.name} › run ${run.id}: ${reason}`);
  for (const { item, reason } of plan?.excludedJobs ?? [])
    if (item.environmentId === environment.id && !plan?.pickedJobs)
      warnings.add("job-passed-over", JOB_OVER, `${name} › ${item.name}: ${reason}`);
  const [structure] = structures;
  const jobOf = (id: string | null | undefined) => jobs.get(id ?? "")?.name ?? "a job";
  if (newerWithoutDocs && structure)
    warnings.add(
      "docs-older-than-runs",
      DOCS_OLD,
      `${name}: run ${structure.id} of ${jobOf(structure.jobId)} instead of run ${newerWithoutDocs.id} of ${jobOf(newerWithoutDocs.jobId)}`,
    );
  if (!structures.some(({ hasDocs }) => hasDocs)) warnings.add("docs-missing", DOCS_NONE, name);
};

/** Picked projects that the token does not see. */
export const noteUnseen = (warnings: WarningList, ids: readonly string[]): void => {
  for (const id of ids) warnings.add("project-passed-over", PROJECT_OVER, `project ${id}: the token does not see it`);
};

/** Picked environments and jobs that are not there. */
export const noteLost = (warnings: WarningList, lost: readonly string[]): void => {
  for (const one of lost) warnings.add("pick-not-found", PICK_LOST, one);
};

/** A project whose runs left nothing that is still there. */
export const noteGone = (warnings: WarningList, name: string): void =>
  warnings.add("project-passed-over", PROJECT_OVER, `${name}: the manifests of its runs are kept no more`);
