"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { formatBytes } from "@/components/ui/format-number";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ConnectorView } from "@/lib/connectors/schema";
import { integrationOf } from "@/lib/integrations/registry";
import { NextSync } from "../schedule/next-sync";
import { scheduleWords } from "../schedule/schedule-words";
import { SyncArtifacts } from "../sync/sync-detail";
import { SyncProgress } from "../sync-progress";
import { WebhookPanel } from "../webhook/webhook-panel";

export type UploadedFile = {
  id: string;
  name: string;
  fileName: string;
  bytes: number;
  uploadedAt: string;
  uploadedBy: string | null;
  dbtVersion: string | null;
};

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-4 py-1.5">
      <dt className="shrink-0 text-ink-faint">{term}</dt>
      <dd className="min-w-0 text-right wrap-anywhere">{children}</dd>
    </div>
  );
}

function Facts({ connector, related }: { connector: ConnectorView; related: readonly ConnectorView[] }) {
  const integration = integrationOf(connector.kind);
  return (
    <Card aria-label="Details">
      <CardHeader title="Details" />
      <CardBody>
        <dl className="divide-y">
          <Fact term="Integration">{integration?.name ?? connector.kind}</Fact>
          <Fact term={connector.tier === "primary" ? "Enriched by" : "Enriches"}>
            {related.length === 0
              ? "Nothing yet"
              : related.map(({ id, name }) => (
                  <Link key={id} href={`/settings/connectors/${id}`} className="block text-accent hover:underline">
                    {name}
                  </Link>
                ))}
          </Fact>
          <Fact term="Sync">
            {integration?.upload ? "After each upload, by hand" : scheduleWords(connector.schedule)}
          </Fact>
          {connector.schedule && (
            <Fact term="Next sync">
              <NextSync at={connector.nextRunAt} />
            </Fact>
          )}
          <Fact term="Published">
            {connector.publishedAt ? (
              <>
                Version {connector.version}, <RelativeTime at={connector.publishedAt} />
              </>
            ) : (
              "Nothing yet"
            )}
          </Fact>
          <Fact term="Created">
            <RelativeTime at={connector.createdAt} />
          </Fact>
        </dl>
      </CardBody>
    </Card>
  );
}

function Uploads({
  connectorId,
  files,
  mayManage,
}: {
  connectorId: string;
  files: readonly UploadedFile[];
  mayManage: boolean;
}) {
  return (
    <Card aria-label="Uploaded files">
      <CardHeader
        title="Uploaded files"
        action={
          mayManage && (
            <ButtonLink size="sm" href={`/settings/connectors/${connectorId}?tab=upload`}>
              {files.length > 0 ? "Replace" : "Upload"}
            </ButtonLink>
          )
        }
      />
      {files.length === 0 ? (
        <EmptyState as="p" title="Nothing has been uploaded yet" />
      ) : (
        <ul className="divide-y">
          {files.map((file) => (
            <li key={file.id} className="flex flex-wrap justify-between gap-x-4 px-4 py-2">
              <span className="min-w-0 truncate font-mono text-xs">{file.fileName}</span>
              <span className="tabular text-xs text-ink-soft">
                {formatBytes(file.bytes)}
                {file.dbtVersion && ` · dbt ${file.dbtVersion}`} · <RelativeTime at={file.uploadedAt} />
                {file.uploadedBy && ` by ${file.uploadedBy}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** What a connector last did, what that was made from, and what comes next. */
export function Overview({
  connector,
  related,
  uploads,
  mayManage,
}: {
  connector: ConnectorView;
  /** The warehouse it enriches, or what enriches it. */
  related: readonly ConnectorView[];
  uploads: readonly UploadedFile[] | null;
  mayManage: boolean;
}) {
  const { lastSync, webhook } = connector;
  const integration = integrationOf(connector.kind);
  return (
    <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="flex min-w-0 flex-col gap-6">
        <Card aria-label="Last sync">
          <CardHeader
            title="Last sync"
            action={lastSync && <RelativeTime at={lastSync.createdAt} className="text-xs text-ink-faint" />}
          />
          <CardBody>
            {lastSync ? (
              <SyncProgress key={lastSync.id} syncId={lastSync.id} mayManage={mayManage} />
            ) : (
              <EmptyState as="p" title="Not synced yet" className="py-6">
                {mayManage ? "Press “Sync now” to fill the catalog from it." : "An admin can start its first sync."}
              </EmptyState>
            )}
          </CardBody>
        </Card>
        {mayManage && webhook && integration && (
          <WebhookPanel connector={connector} webhook={webhook} integration={integration} />
        )}
        {lastSync && lastSync.artifacts.length > 0 && (
          <Card aria-label="Made from">
            <CardHeader title="Made from" description="The artifacts that the last sync read." />
            <CardBody>
              <SyncArtifacts artifacts={lastSync.artifacts} />
            </CardBody>
          </Card>
        )}
      </div>
      <div className="flex min-w-0 flex-col gap-6">
        <Facts connector={connector} related={related} />
        {uploads && <Uploads connectorId={connector.id} files={uploads} mayManage={mayManage} />}
      </div>
    </div>
  );
}
