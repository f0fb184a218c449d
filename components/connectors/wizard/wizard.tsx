"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import type { ConnectorView } from "@/lib/connectors/schema";
import { integrationOf } from "@/lib/integrations/registry";
import { GuidePanel } from "../form/guide-panel";
import { UploadPanel } from "../upload/upload-panel";
import { ConfigureStep } from "./configure-step";
import { FirstSyncStep } from "./first-sync-step";
import { PreviewStep } from "./preview-step";
import { WizardHeader } from "./wizard-header";
import { type WizardStep, wizardHref } from "./wizard-url";

const fetched = ["Configure", "Test", "Save", "First sync"];
const uploaded = ["Configure", "Upload", "Preview", "First sync"];
const placeOf: Record<WizardStep, number> = { upload: 1, preview: 2, sync: 3 };

/** From an integration to a synced connector. Once saved, the address says where one is, so that a reload stays there. */
export function Wizard({
  kind,
  connectors,
  saved,
  step,
  then,
}: {
  kind: string;
  connectors: readonly ConnectorView[];
  saved: ConnectorView | null;
  step: WizardStep;
  then: string | null;
}) {
  const router = useRouter();
  const integration = integrationOf(kind);
  const [configured, setConfigured] = useState(0);
  const [guide, setGuide] = useState<string | null>(integration?.guide[0]?.title ?? null);
  if (!integration) return null;
  const href = (next: WizardStep) => wizardHref(kind, { connector: saved?.id ?? null, step: next, then });
  const at = saved ? (integration.upload ? placeOf[step] : 3) : integration.upload ? 0 : configured;

  return (
    <div className="flex flex-col gap-6">
      <WizardHeader steps={integration.upload ? uploaded : fetched} at={at} />
      {!saved && <ConfigureStep integration={integration} connectors={connectors} then={then} onStep={setConfigured} />}
      {saved && at === placeOf.upload && (
        <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <Card aria-label="Upload">
            <CardHeader title="Upload the artifacts" description={`They belong to ${saved.name}.`} />
            <CardBody>
              <UploadPanel connectorId={saved.id} onDone={() => router.push(href("preview"))} />
            </CardBody>
          </Card>
          <GuidePanel integration={integration} open={guide} onOpen={setGuide} />
        </div>
      )}
      {saved && at === placeOf.preview && (
        <PreviewStep
          connectorId={saved.id}
          onBack={() => router.push(href("upload"))}
          syncLabel="Run first sync"
          onStarted={() => router.push(href("sync"))}
        />
      )}
      {saved && at === placeOf.sync && <FirstSyncStep initial={saved} then={then} />}
    </div>
  );
}
