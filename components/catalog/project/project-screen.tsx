import Link from "next/link";
import { AssetTypeIcon, assetTypeLooks } from "@/components/ui/asset-type";
import { ButtonLink } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { formatCount, plural } from "@/components/ui/format-number";
import { Markdown } from "@/components/ui/markdown";
import { PageHeader, WidePage } from "@/components/ui/page-header";
import { shorten } from "@/components/ui/shorten";
import type { ProjectHome } from "@/lib/project/schema";
import { catalogHref } from "../catalog-url";
import { inBranch } from "../tree-filters";
import { DocList } from "./doc-list";
import { GroupTable } from "./group-table";

function Contents({ project }: { project: ProjectHome }) {
  return (
    <Card>
      <CardHeader title="What is in it" />
      {project.counts.length === 0 && <CardBody className="text-ink-faint">Nothing yet.</CardBody>}
      <ul aria-label="Assets by type" className="divide-y">
        {project.counts.map(({ type, count }) => (
          <li key={type} className="flex h-8 items-center gap-2 px-4 hover:bg-subtle">
            <AssetTypeIcon type={type} />
            <Link
              href={`/catalog?${new URLSearchParams({ type, connectorId: project.connectorId })}`}
              prefetch={false}
              className="grow hover:underline"
            >
              {assetTypeLooks[type].label}
            </Link>
            <span className="tabular text-xs text-ink-soft">{formatCount(count)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** A project's home: its own words first, then its parts. */
export function ProjectScreen({ project }: { project: ProjectHome }) {
  const { connectorId, connectorName, overviews, groups, docs } = project;
  const tree = catalogHref(inBranch({ tab: "project", q: "" }, "project", [connectorId]));
  return (
    <WidePage>
      <PageHeader
        crumbs={[
          { label: "Catalog", href: "/catalog" },
          { label: "Projects", href: "/catalog/docs" },
          { label: connectorName },
        ]}
        title={connectorName}
        actions={
          <>
            <ButtonLink href={`/runs?${new URLSearchParams({ project: connectorId })}`} prefetch={false}>
              Its runs
            </ButtonLink>
            <ButtonLink href={tree} prefetch={false}>
              Its folders
            </ButtonLink>
          </>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-4">
          {overviews.length === 0 && (
            <Card>
              <CardHeader title="Overview" />
              <CardBody className="text-ink-faint">
                The project says nothing of itself as a whole. Write a doc block named <code>__overview__</code>, and
                the next sync brings it here.
              </CardBody>
            </Card>
          )}
          {overviews.map(({ package: of, path, text }) => (
            <Card key={`${of} ${path}`} className="min-w-0">
              <CardHeader title={overviews.length > 1 ? `Overview of ${shorten(of ?? "", 80)}` : "Overview"} />
              <CardBody>
                <Markdown text={text} className="max-w-3xl" />
              </CardBody>
            </Card>
          ))}
          <Card className="min-w-0 overflow-hidden">
            <CardHeader title="Groups" description={plural(groups.length, "group")} />
            {groups.length === 0 ? (
              <CardBody className="text-ink-faint">
                It has none. Since dbt 1.5 a project lists them under <code>groups:</code> in its YAML.
              </CardBody>
            ) : (
              <GroupTable groups={groups} />
            )}
          </Card>
          <Card className="min-w-0 overflow-hidden">
            <CardHeader title="Doc blocks" description="Texts that descriptions take in, written once" />
            {docs.length === 0 ? (
              <CardBody className="text-ink-faint">
                It has none. A text between <code>{"{% docs name %}"}</code> and <code>{"{% enddocs %}"}</code> in a
                Markdown file becomes one.
              </CardBody>
            ) : (
              <DocList docs={docs} />
            )}
          </Card>
        </div>
        <Contents project={project} />
      </div>
    </WidePage>
  );
}
