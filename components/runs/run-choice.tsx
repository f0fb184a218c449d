"use client";

import { useRouter } from "next/navigation";
import { formatRelative } from "@/components/ui/format-time";
import { Select } from "@/components/ui/select";
import type { RunSummary } from "@/lib/quality/run-schema";

const address = (project: string, run?: string) => `/runs?${new URLSearchParams({ project, ...(run && { run }) })}`;

/** "Nightly build · run #4711", or when it ended. */
function runLabel({ origin, completedAt, startedAt, invocationId }: RunSummary): string {
  const at = completedAt ?? startedAt;
  const when = at ? formatRelative(Date.parse(at), Date.now()) : "at an unknown time";
  return origin ? `${origin.job} #${origin.runId}, ${when}` : `${when}, ${invocationId.slice(0, 8)}`;
}

/** Which project's run is looked at. */
export function RunChoice({
  projects,
  project,
  runs,
  run,
}: {
  projects: readonly { id: string; name: string }[];
  project: string;
  runs: readonly RunSummary[];
  run: string;
}) {
  const router = useRouter();
  return (
    <>
      {projects.length > 1 && (
        <Select
          aria-label="Project"
          className="w-56"
          value={project}
          options={projects.map(({ id, name }) => ({ value: id, label: name }))}
          onValueChange={(id) => router.push(address(id))}
        />
      )}
      <Select
        aria-label="Run"
        className="w-72"
        value={run}
        options={runs.map((each) => ({ value: each.invocationId, label: runLabel(each) }))}
        onValueChange={(id) => router.push(address(project, id))}
      />
    </>
  );
}
