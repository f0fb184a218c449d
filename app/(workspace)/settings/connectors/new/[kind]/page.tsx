import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Wizard } from "@/components/connectors/wizard/wizard";
import { readStep, readThen } from "@/components/connectors/wizard/wizard-url";
import { Page, PageHeader } from "@/components/ui/page-header";
import { requireUser } from "@/lib/access/gate";
import { loadConnectors } from "@/lib/connectors/loaders";
import { integrationOf } from "@/lib/integrations/registry";

type Props = PageProps<"/settings/connectors/new/[kind]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Connect ${integrationOf((await params).kind)?.name ?? ""}` };
}

export default async function WizardPage({ params, searchParams }: Props) {
  await requireUser("admin");
  const { kind } = await params;
  const { connector, step, then } = await searchParams;
  const integration = integrationOf(kind);
  if (!integration) notFound();
  const connectors = await loadConnectors();
  const saved = connectors.find(({ id, kind: own }) => id === connector && own === kind) ?? null;
  if (connector !== undefined && !saved) notFound();
  return (
    <Page>
      <PageHeader
        title={`Connect ${integration.name}`}
        description={integration.summary}
        crumbs={[
          { label: "Data Connectors", href: "/settings/connectors" },
          { label: "Add", href: "/settings/connectors/new" },
          { label: integration.name },
        ]}
      />
      <Wizard
        key={saved?.id ?? "new"}
        kind={kind}
        connectors={connectors}
        saved={saved}
        step={readStep(step)}
        then={readThen(then)}
      />
    </Page>
  );
}
