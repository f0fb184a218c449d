import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { ConnectorDetail } from "@/components/connectors/detail/connector-detail";
import { requireUser } from "@/lib/access/gate";
import { loadConnectors, loadUploads } from "@/lib/connectors/loaders";
import { integrationOf } from "@/lib/integrations/registry";

type Props = PageProps<"/settings/connectors/[connectorId]">;

export const metadata: Metadata = { title: "Connector" };

export default async function ConnectorPage({ params }: Props) {
  const { role } = await requireUser();
  const { connectorId } = await params;
  if (!z.uuid().safeParse(connectorId).success) notFound();
  const connectors = await loadConnectors();
  const connector = connectors.find(({ id }) => id === connectorId);
  if (!connector) notFound();
  const uploads = integrationOf(connector.kind)?.upload ? await loadUploads(connectorId) : null;
  return <ConnectorDetail initial={connector} connectors={connectors} uploads={uploads} mayManage={role === "admin"} />;
}
