import { ScrollText } from "lucide-react";
import type { Metadata } from "next";
import { AuditFilters } from "@/components/audit/audit-filters";
import { AuditTable } from "@/components/audit/audit-table";
import { ExportButton } from "@/components/audit/export-button";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHeader } from "@/components/ui/page-header";
import { loadAudit } from "@/lib/audit/loaders";

export const metadata: Metadata = { title: "Audit log" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AuditPage({ searchParams }: Props) {
  const { filter, page, actors } = await loadAudit(await searchParams);
  const { limit: _, cursor, ...shown } = filter;
  const older = new URLSearchParams(Object.entries({ ...shown, cursor: page.nextCursor ?? "" }));
  const newest = new URLSearchParams(Object.entries(shown));
  return (
    <Page>
      <PageHeader
        title="Audit log"
        description="Who did what, to what, when and from where. Entries are added and never changed; of secrets it says only that they were."
        actions={<ExportButton filter={shown} />}
      />
      <AuditFilters key={JSON.stringify(filter)} filter={filter} actors={actors} />
      <Card>
        {page.items.length > 0 ? (
          <AuditTable entries={page.items} />
        ) : (
          <EmptyState
            icon={ScrollText}
            title="Nothing of this kind was done"
            action={<ButtonLink href="/settings/audit">Show everything</ButtonLink>}
          >
            Look at other days, another person, or all kinds of actions.
          </EmptyState>
        )}
      </Card>
      <nav aria-label="Pages of the log" className="flex items-center justify-between text-sm text-ink-soft">
        <span>
          {page.total} {page.total === 1 ? "entry" : "entries"}
        </span>
        <span className="flex gap-2">
          {cursor && <ButtonLink href={`/settings/audit?${newest}`}>Newest</ButtonLink>}
          {page.nextCursor && <ButtonLink href={`/settings/audit?${older}`}>Older</ButtonLink>}
        </span>
      </nav>
    </Page>
  );
}
