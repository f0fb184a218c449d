import { Timer } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { formatCount, plural } from "@/components/ui/format-number";
import { formatDuration } from "@/components/ui/format-time";
import { PageHeader, WidePage } from "@/components/ui/page-header";
import { RelativeTime } from "@/components/ui/relative-time";
import { RunLink } from "@/components/ui/run-link";
import type { RunsPage } from "@/lib/quality/loaders";
import type { RunView } from "@/lib/quality/run-schema";
import { NodeList } from "./node-lists";
import { RunChoice } from "./run-choice";
import { RunExplorer } from "./run-explorer";

function Facts({ run }: { run: RunView }) {
  const at = run.completedAt ?? run.startedAt;
  const share = run.span > 0 ? Math.min(100, Math.round((run.critical.seconds / run.span) * 100)) : null;
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft">
      {run.origin && <RunLink origin={run.origin} />}
      {at && (
        <span>
          Ended <RelativeTime at={at} />
        </span>
      )}
      {run.span > 0 && <span>took {formatDuration(run.span * 1000)}</span>}
      <span>{plural(run.nodes, "node")}</span>
      <span className={run.failed > 0 ? "font-medium text-danger" : undefined}>
        {run.failed === 0 ? "none failed" : `${formatCount(run.failed)} failed`}
      </span>
      {share !== null && run.critical.ids.length > 1 && (
        <span>
          critical path {formatDuration(run.critical.seconds * 1000)}, {share} % of the run
        </span>
      )}
    </p>
  );
}

/** What a run of dbt did in its time, and what kept it longest. */
export function RunsScreen({ projects, project, runs, run }: RunsPage) {
  if (!project || !run) {
    return (
      <WidePage>
        <PageHeader title="Runs" />
        <EmptyState
          icon={Timer}
          title="No run is known yet"
          className="rounded-lg border bg-surface"
          action={<ButtonLink href="/catalog">Open the catalog</ButtonLink>}
        >
          A sync that finds a run_results.json beside its manifest brings the run here: keep the file that `dbt build`
          writes.
        </EmptyState>
      </WidePage>
    );
  }
  const byId = new Map(run.criticalNodes.map((node) => [node.id, node]));
  return (
    <div className="flex min-w-0 grow flex-col gap-4 px-4 py-5 md:px-6">
      <PageHeader
        title={`Runs of ${project.name}`}
        actions={<RunChoice projects={projects} project={project.id} runs={runs} run={run.invocationId} />}
      >
        <Facts run={run} />
      </PageHeader>
      <RunExplorer
        key={run.invocationId}
        nodes={run.list}
        fitting={run.fitting}
        isCut={run.isCut}
        total={run.nodes}
        span={run.span}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-2">
        <NodeList
          id="critical"
          title="Critical path"
          about="The chain of dependencies that takes longest: more threads do not make the run shorter than this."
          nodes={run.critical.ids.flatMap((id) => byId.get(id) ?? [])}
        />
        <NodeList id="slowest" title="Slowest nodes" about="Where a minute is saved most easily." nodes={run.slowest} />
      </div>
    </div>
  );
}
