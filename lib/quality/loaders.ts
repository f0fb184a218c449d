import "server-only";
import { requireUser } from "@/lib/access/gate";
import { listRuns, projectsWithRuns, readRun } from "./run-data";
import { findStaleSources } from "./stale-data";

export type RunsPage = Awaited<ReturnType<typeof loadRuns>>;

/** The projects that ran, the chosen one's runs, and the chosen run; what is not known, or no longer, gives way to the newest. */
export async function loadRuns(asked: { project: string | undefined; run: string | undefined; filter: string }) {
  await requireUser();
  const projects = await projectsWithRuns();
  const project = projects.find(({ id }) => id === asked.project) ?? projects[0] ?? null;
  const runs = project ? await listRuns(project.id) : [];
  const chosen = runs.find(({ invocationId }) => invocationId === asked.run) ?? runs[0];
  return { projects, project, runs, run: project && chosen ? await readRun(project.id, chosen, asked.filter) : null };
}

/** What an asset is built from and that is older than accepted. */
export async function loadStaleSources(assetId: string) {
  await requireUser();
  return findStaleSources(assetId);
}
