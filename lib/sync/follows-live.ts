import { AppError } from "@/lib/core/errors";
import { utcTime } from "@/lib/dbt/utc-time";
import type { SyncArtifact } from "./schema";

/** Of an artifact what tells which project it is of, and which of two was written later. */
export type Told = Pick<SyncArtifact, "name" | "path" | "place" | "project" | "generatedAt">;

/**
 * Refuses what would take the catalog back, or put another project into a project's place. Manifests are compared place by
 * place, and where the places were given other names, project by project; what neither matches is new and passes.
 * @param live what the live version was read from
 * @throws AppError `artifact-older` or `artifact-other-project`, naming both
 */
export function requireFollowsLive(live: readonly Told[], next: readonly Told[]): void {
  const before = live.filter(isManifest);
  const byPlace = new Map(before.map((manifest) => [manifest.place ?? "", manifest]));
  const byProject = new Map(before.map((manifest) => [manifest.project ?? "", manifest]));
  const projects = new Set(next.filter(isManifest).map(({ project }) => project));
  for (const manifest of next.filter(isManifest)) {
    const { project } = manifest;
    const inPlace = byPlace.get(manifest.place ?? "");
    const same = inPlace && !differs(inPlace.project, project) ? inPlace : project ? byProject.get(project) : undefined;
    // A project that only moved is not replaced.
    if (!same && inPlace && !projects.has(inPlace.project)) throw otherProject(inPlace, manifest);
    if (same && isOlder(manifest, same)) throw older(same, manifest);
  }
}

const isManifest = ({ name }: Told): boolean => name === "manifest";

const differs = (one: string | null | undefined, other: string | null | undefined): boolean =>
  Boolean(one) && Boolean(other) && one !== other;

function isOlder(next: Told, live: Told): boolean {
  const [now, before] = [utcTime(next.generatedAt), utcTime(live.generatedAt)];
  return now !== null && before !== null && now < before;
}

const older = (live: Told, next: Told): AppError =>
  new AppError(
    "artifact-older",
    `${next.path} was written ${next.generatedAt}, but readers already see the manifest of ${live.generatedAt}.`,
    {
      remedy:
        "Let the newest run of dbt put its files there. If going back is meant, sync with force: the older manifest is published then.",
    },
  );

const otherProject = (live: Told, next: Told): AppError =>
  new AppError(
    "artifact-other-project",
    `${next.path} is of the dbt project ${next.project}, where the live version was read from the project ${live.project}.`,
    {
      remedy:
        "Put the project's own files back, or give the other project a connector of its own. If it was renamed, sync with force.",
    },
  );
