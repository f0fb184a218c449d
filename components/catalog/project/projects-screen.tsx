import { BookText } from "lucide-react";
import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { plural } from "@/components/ui/format-number";
import { PageHeader, WidePage } from "@/components/ui/page-header";
import type { ProjectSummary } from "@/lib/project/schema";
import { projectHref } from "./project-hrefs";

export function ProjectsScreen({ projects }: { projects: readonly ProjectSummary[] }) {
  return (
    <WidePage>
      <PageHeader
        crumbs={[{ label: "Catalog", href: "/catalog" }, { label: "Projects" }]}
        title="Projects"
        description="What each dbt project says of itself: its overview, its groups and its doc blocks."
      />
      <div className="overflow-hidden rounded-lg border bg-surface">
        {projects.length === 0 ? (
          <EmptyState
            icon={BookText}
            title="No project has been synced"
            action={<ButtonLink href="/settings/connectors">Data Connectors</ButtonLink>}
          >
            Connect dbt, and after its first sync the project has its page here.
          </EmptyState>
        ) : (
          <ul aria-label="Projects" className="divide-y">
            {projects.map(({ connectorId, connectorName, docs, groups }) => (
              <li key={connectorId} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5 hover:bg-subtle">
                <Link
                  href={projectHref(connectorId)}
                  prefetch={false}
                  className="min-w-0 grow font-medium wrap-anywhere hover:underline"
                >
                  {connectorName}
                </Link>
                <span className="tabular text-xs text-ink-soft">
                  {plural(docs, "doc block")}, {plural(groups, "group")}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </WidePage>
  );
}
