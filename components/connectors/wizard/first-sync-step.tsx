"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { errorView } from "@/components/shell/api-client";
import { Button, ButtonLink } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { ErrorNotice } from "@/components/ui/error-notice";
import type { ConnectorView } from "@/lib/connectors/schema";
import { startSync } from "../connector-calls";
import { NextSync } from "../schedule/next-sync";
import { scheduleWords } from "../schedule/schedule-words";
import { isActive } from "../sync/sync-words";
import { SyncProgress } from "../sync-progress";
import { useConnector } from "../use-connectors";

/** The first sync of a saved connector: started here, watched here, and where to go from it. */
export function FirstSyncStep({ initial, then }: { initial: ConnectorView; then: string | null }) {
  const queries = useQueryClient();
  const { data: connector = initial } = useConnector(initial.id, initial);
  const [started, setStarted] = useState<string | null>(null);
  const start = useMutation({
    mutationFn: () => startSync(initial.id),
    onSuccess: ({ id }) => setStarted(id),
    onSettled: () => queries.invalidateQueries({ queryKey: ["connectors"] }),
  });
  const syncId = started ?? connector.lastSync?.id ?? null;
  const ended = connector.lastSync !== null && !isActive(connector.lastSync);
  const mayRetry = ended && connector.lastSync?.status !== "held" && connector.version === 0;
  const failed = connector.lastSync?.status === "failed";
  const mayGoOn = syncId !== null && !mayRetry;
  const page = `/settings/connectors/${connector.id}`;
  const button = (
    <Button variant="primary" pending={start.isPending} onClick={() => start.mutate()}>
      {syncId ? "Sync again" : "Run first sync"}
    </Button>
  );
  return (
    <Card aria-label="First sync">
      <CardHeader
        title={`${connector.name} is saved`}
        description="The first sync fills the catalog. You may leave this page: it goes on without you."
      />
      <CardBody className="flex flex-col gap-4">
        {syncId ? <SyncProgress key={syncId} syncId={syncId} /> : <div>{button}</div>}
        {start.error && <ErrorNotice error={errorView(start.error)} />}
        {connector.schedule && (
          <p className="text-ink-soft">
            From now on it syncs by itself: {scheduleWords(connector.schedule).replace(/^E/, "e")}, next{" "}
            <NextSync at={connector.nextRunAt} />.
          </p>
        )}
      </CardBody>
      <div className="flex flex-wrap justify-end gap-2 border-t px-4 py-3">
        <ButtonLink href={page}>Open the connector</ButtonLink>
        {failed && <ButtonLink href={`${page}?tab=edit`}>Edit its settings</ButtonLink>}
        {then ? (
          <ButtonLink variant={mayGoOn ? "primary" : "secondary"} href={then}>
            Back to connecting dbt
          </ButtonLink>
        ) : (
          connector.tier === "primary" && (
            <ButtonLink variant={mayGoOn ? "primary" : "secondary"} href="/settings/connectors/new">
              Connect dbt
            </ButtonLink>
          )
        )}
        {mayRetry && syncId && button}
      </div>
    </Card>
  );
}
