"use client";

import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { formatDuration } from "@/components/ui/format-time";
import { Page, PageHeader } from "@/components/ui/page-header";
import { RelativeTime } from "@/components/ui/relative-time";
import type { SyncView } from "@/lib/sync/schema";
import { SyncProgress } from "../sync-progress";
import { ChangeList } from "./change-list";
import { HoldDecision } from "./hold-decision";
import { SyncArtifacts } from "./sync-detail";
import { SyncWarnings } from "./sync-warnings";
import { isActive, spentOn, statusLooks, triggerWord } from "./sync-words";
import { useSync } from "./use-sync";

const list = "/settings/connectors";

/** One sync: how it ended, what it changed or would change, and the decision where it waits for one. */
export function SyncScreen({
  initial,
  connector,
  mayManage,
}: {
  initial: SyncView;
  connector: { id: string; name: string };
  mayManage: boolean;
}) {
  const { data: sync = initial } = useSync(initial.id);
  const { word, icon: Icon, tone } = statusLooks[sync.status];
  const spent = spentOn(sync, null);
  const at = sync.startedAt ?? sync.createdAt;
  return (
    <Page>
      <PageHeader
        title={`Sync of ${connector.name}`}
        description={
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <Badge tone={tone}>
              <Icon aria-hidden />
              {word}
            </Badge>
            <span>
              {triggerWord(sync.trigger)}, <RelativeTime at={at} />
              {sync.finishedAt && spent !== null && !sync.held && `, took ${formatDuration(spent)}`}
              {sync.version !== null && `, version ${sync.version}`}
            </span>
          </span>
        }
        crumbs={[
          { label: "Data Connectors", href: list },
          { label: connector.name, href: `${list}/${connector.id}` },
          { label: "Sync" },
        ]}
      />
      {sync.held && <HoldDecision sync={sync} held={sync.held} mayManage={mayManage} />}
      {!sync.held && (isActive(sync) || sync.status === "failed" || sync.status === "cancelled") && (
        <Card aria-label="Course">
          <CardBody>
            <SyncProgress syncId={sync.id} mayManage={mayManage} />
          </CardBody>
        </Card>
      )}
      {(sync.status === "held" || sync.status === "succeeded") && <ChangeList sync={sync} />}
      {sync.status !== "failed" && sync.status !== "cancelled" && <SyncWarnings warnings={sync.warnings} />}
      {sync.artifacts.length > 0 && (
        <Card aria-label="Made from">
          <CardHeader title="Made from" description="The artifacts that this sync read." />
          <CardBody>
            <SyncArtifacts artifacts={sync.artifacts} />
          </CardBody>
        </Card>
      )}
    </Page>
  );
}
