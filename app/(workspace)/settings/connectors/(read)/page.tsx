import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { ConnectorList } from "@/components/connectors/list/connector-list";
import { ButtonLink } from "@/components/ui/button";
import { Page, PageHeader } from "@/components/ui/page-header";
import { requireUser } from "@/lib/access/gate";
import { loadConnectors } from "@/lib/connectors/loaders";

export const metadata: Metadata = { title: "Data Connectors" };

export default async function ConnectorsPage() {
  const { role } = await requireUser();
  const connectors = await loadConnectors();
  const mayManage = role === "admin";
  return (
    <Page>
      <PageHeader
        title="Data Connectors"
        description="Your warehouses, and the dbt projects that enrich them. Connetra reads metadata only: never a row, and it never runs dbt."
        actions={
          mayManage &&
          connectors.length > 0 && (
            <ButtonLink variant="primary" href="/settings/connectors/new">
              <Plus aria-hidden /> Add connector
            </ButtonLink>
          )
        }
      />
      <ConnectorList initial={connectors} mayManage={mayManage} />
    </Page>
  );
}
