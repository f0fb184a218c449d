import type { Metadata } from "next";
import { Gallery } from "@/components/connectors/gallery/gallery";
import { readThen } from "@/components/connectors/wizard/wizard-url";
import { Page, PageHeader } from "@/components/ui/page-header";
import { requireUser } from "@/lib/access/gate";
import { loadConnectors } from "@/lib/connectors/loaders";

export const metadata: Metadata = { title: "Add connector" };

export default async function NewConnectorPage({ searchParams }: PageProps<"/settings/connectors/new">) {
  await requireUser("admin");
  const connectors = await loadConnectors();
  return (
    <Page>
      <PageHeader
        title="Add connector"
        crumbs={[{ label: "Data Connectors", href: "/settings/connectors" }, { label: "Add" }]}
      />
      <Gallery
        hasPrimary={connectors.some(({ tier }) => tier === "primary")}
        then={readThen((await searchParams).then)}
      />
    </Page>
  );
}
