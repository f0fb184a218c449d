"use client";

import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Page } from "@/components/ui/page-header";
import type { ConnectorView } from "@/lib/connectors/schema";
import { integrationOf } from "@/lib/integrations/registry";
import { MappingPanel } from "../mapping/mapping-panel";
import { UploadPanel } from "../upload/upload-panel";
import { useConnector } from "../use-connectors";
import { useSearchParam } from "../use-search-param";
import { PreviewStep } from "../wizard/preview-step";
import { ConnectorHead, tabsOf } from "./connector-head";
import { EditConnector } from "./edit-connector";
import { Overview, type UploadedFile } from "./overview";
import { SyncHistory } from "./sync-history";

function ReplaceUpload({ connectorId }: { connectorId: string }) {
  const [, setTab] = useSearchParam("tab", "overview");
  const [uploaded, setUploaded] = useState(false);
  if (uploaded) {
    return (
      <PreviewStep
        connectorId={connectorId}
        onBack={() => setUploaded(false)}
        syncLabel="Sync now"
        onStarted={() => setTab("overview")}
      />
    );
  }
  return (
    <Card aria-label="Upload">
      <CardHeader
        title="Upload a new set"
        description="It replaces the files before as one set, so choose all of them. The catalog changes with the next sync."
      />
      <CardBody>
        <UploadPanel connectorId={connectorId} onDone={() => setUploaded(true)} />
      </CardBody>
    </Card>
  );
}

/** One connector: its head, and the view that the address asks for. */
export function ConnectorDetail({
  initial,
  connectors,
  uploads,
  mayManage,
}: {
  initial: ConnectorView;
  connectors: readonly ConnectorView[];
  uploads: readonly UploadedFile[] | null;
  mayManage: boolean;
}) {
  const { data: connector = initial } = useConnector(initial.id, initial);
  const asked = useSearchParams().get("tab");
  const tab = tabsOf(connector, mayManage).find(({ value }) => value === asked)?.value ?? "overview";
  const integration = integrationOf(connector.kind);
  const enrichedBy = connectors.filter(({ primaryConnectorId }) => primaryConnectorId === connector.id);
  const enriches = connectors.filter(({ id }) => id === connector.primaryConnectorId);
  return (
    <Page>
      <ConnectorHead connector={connector} enrichedBy={enrichedBy.map(({ name }) => name)} mayManage={mayManage} />
      {tab === "overview" && (
        <Overview
          connector={connector}
          related={connector.tier === "primary" ? enrichedBy : enriches}
          uploads={uploads}
          mayManage={mayManage}
        />
      )}
      {tab === "history" && <SyncHistory connectorId={connector.id} />}
      {tab === "mapping" && <MappingPanel connectorId={connector.id} mayManage={mayManage} />}
      {tab === "upload" && <ReplaceUpload connectorId={connector.id} />}
      {tab === "edit" && integration && (
        <EditConnector
          integration={integration}
          connector={connector}
          primaries={connectors.filter(({ tier }) => tier === "primary")}
        />
      )}
    </Page>
  );
}
