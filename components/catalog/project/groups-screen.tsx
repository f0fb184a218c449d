import { Users } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader, WidePage } from "@/components/ui/page-header";
import type { GroupSummary } from "@/lib/project/schema";
import { GroupTable } from "./group-table";

export function GroupsScreen({ groups }: { groups: readonly GroupSummary[] }) {
  return (
    <WidePage>
      <PageHeader
        crumbs={[{ label: "Catalog", href: "/catalog" }, { label: "Groups" }]}
        title="Groups"
        description="Who answers for which part of a dbt project, and what of it is theirs alone."
      />
      <div className="overflow-hidden rounded-lg border bg-surface">
        {groups.length === 0 ? (
          <EmptyState icon={Users} title="No groups" action={<ButtonLink href="/catalog">Open the catalog</ButtonLink>}>
            No connected project has any. Since dbt 1.5 a project lists them under <code>groups:</code> in its YAML.
          </EmptyState>
        ) : (
          <GroupTable groups={groups} withProject />
        )}
      </div>
    </WidePage>
  );
}
