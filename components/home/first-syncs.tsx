"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { StateChip } from "@/components/connectors/state-chip";
import { SyncProgress } from "@/components/connectors/sync-progress";
import { useConnectors } from "@/components/connectors/use-connectors";
import { ButtonLink } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { ConnectorView } from "@/lib/connectors/schema";

function FirstSync({ connector, mayManage }: { connector: ConnectorView; mayManage: boolean }) {
  return (
    <li className="flex flex-col gap-3 px-4 py-3">
      <div className="flex items-center justify-between gap-3">
        <h3 className="truncate font-medium">{connector.name}</h3>
        <StateChip state={connector.state} />
      </div>
      {connector.lastSync ? (
        <SyncProgress syncId={connector.lastSync.id} mayManage={mayManage} />
      ) : (
        <p className="text-ink-soft">It is saved, and its first sync has not been started.</p>
      )}
      {mayManage && connector.version === 0 && connector.state !== "syncing" && (
        <div>
          <ButtonLink href={`/settings/connectors/${connector.id}`} size="sm">
            Open the connector
          </ButtonLink>
        </div>
      )}
    </li>
  );
}

/**
 * Connectors that have published nothing yet, as they come to it. It stays until the page is left, so that who waited
 * sees how it ended and where to go next.
 */
export function FirstSyncs({ initial, mayManage }: { initial: readonly ConnectorView[]; mayManage: boolean }) {
  const router = useRouter();
  const { data: connectors } = useConnectors(initial);
  const [watched, setWatched] = useState<ReadonlySet<string>>(new Set());

  const unpublished = connectors.filter(({ version, id }) => version === 0 && !watched.has(id));
  if (unpublished.length > 0) setWatched(new Set([...watched, ...unpublished.map(({ id }) => id)]));

  const shown = connectors.filter(({ id }) => watched.has(id));
  const published = shown.filter(({ version }) => version > 0).length;
  useEffect(() => {
    // The figures below come from the server: each first version brings more of them.
    if (published > 0) router.refresh();
  }, [published, router]);

  if (shown.length === 0) return null;
  if (published === shown.length)
    return (
      <Notice
        tone="success"
        title={published === 1 ? "The first sync is done." : "The first syncs are done."}
        action={
          <ButtonLink href="/lineage" variant="primary" size="sm">
            Open the lineage
          </ButtonLink>
        }
      >
        Everything that was found is in the catalog.
      </Notice>
    );
  return (
    <Card aria-labelledby="first-syncs">
      <CardHeader
        id="first-syncs"
        title="First sync"
        description="The catalog fills as soon as a sync publishes. You can leave this page: it goes on without you."
      />
      <ul className="divide-y">
        {shown.map((connector) => (
          <FirstSync key={connector.id} connector={connector} mayManage={mayManage} />
        ))}
      </ul>
    </Card>
  );
}
