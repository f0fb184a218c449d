import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { SyncScreen } from "@/components/connectors/sync/sync-screen";
import { requireUser } from "@/lib/access/gate";
import { loadSync } from "@/lib/connectors/loaders";

type Props = PageProps<"/settings/connectors/[connectorId]/syncs/[syncId]">;

export const metadata: Metadata = { title: "Sync" };

export default async function SyncPage({ params }: Props) {
  const { role } = await requireUser();
  const { connectorId, syncId } = await params;
  const found = z.uuid().safeParse(syncId).success ? await loadSync(syncId) : null;
  if (found?.connector.id !== connectorId) notFound();
  return <SyncScreen initial={found.sync} connector={found.connector} mayManage={role === "admin"} />;
}
