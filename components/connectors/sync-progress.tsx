"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef } from "react";
import { errorView } from "@/components/shell/api-client";
import { Button, ButtonLink } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { formatDuration } from "@/components/ui/format-time";
import { Spinner } from "@/components/ui/spinner";
import type { SyncView } from "@/lib/sync/schema";
import { cancelSync, startSync } from "./connector-calls";
import { FaultNotice } from "./fault-notice";
import { SyncOutcome } from "./sync/sync-outcome";
import { SyncStepper } from "./sync/sync-stepper";
import { SyncWarnings } from "./sync/sync-warnings";
import { isActive, spentOn, syncHref } from "./sync/sync-words";
import { useSync } from "./sync/use-sync";
import { useConnector } from "./use-connectors";
import { useNow } from "./use-now";

/** What a person may decide to publish all the same. */
const refusals: ReadonlySet<string> = new Set(["artifact-older", "artifact-other-project"]);
const LONG_WAIT_MS = 15_000;
const LONG_FETCH_MS = 20_000;

const wholeSeconds = (milliseconds: number): number => Math.floor(milliseconds / 1000) * 1000;

/** "in 20 s", counting down. */
function untilWords(at: string, now: number | null): string {
  if (now === null) return "";
  const left = wholeSeconds(Date.parse(at) - now);
  return left > 0 ? `in ${formatDuration(left)}` : "in a moment";
}

/**
 * One sync as it happens, to its end. `onDone` is called once, with how it ended. People who may not manage connectors
 * see it without buttons; `action` is put beside the outcome, such as "Sync again".
 */
export function SyncProgress({
  syncId,
  onDone,
  mayManage = true,
  action,
}: {
  syncId: string;
  onDone?: (sync: SyncView) => void;
  mayManage?: boolean;
  action?: ReactNode;
}) {
  const queries = useQueryClient();
  const { data: sync, error } = useSync(syncId);
  const refresh = () => queries.invalidateQueries({ queryKey: ["sync", syncId] });
  const cancel = useMutation({ mutationFn: () => cancelSync(syncId), onSettled: refresh });
  const again = useMutation({
    mutationFn: (connectorId: string) => startSync(connectorId, true),
    onSettled: () => queries.invalidateQueries({ queryKey: ["connectors"] }),
  });
  const running = sync !== undefined && isActive(sync);
  const now = useNow(running);
  const missed = sync?.status === "failed" || sync?.status === "held" || sync?.status === "cancelled";
  const { data: connector } = useConnector(missed ? sync.connectorId : null);

  const told = useRef<string | null>(null);
  useEffect(() => {
    if (!sync || isActive(sync) || told.current === sync.id + sync.status) return;
    told.current = sync.id + sync.status;
    queries.invalidateQueries({ queryKey: ["connectors"] });
    onDone?.(sync);
  }, [sync, onDone, queries]);

  if (!sync) return error ? <ErrorNotice error={errorView(error)} /> : <Spinner label="Looking up the sync…" />;

  const failure = cancel.error ?? again.error;
  const spent = spentOn(sync, now);
  const { retryAt } = sync;
  const waitsLong = sync.status === "queued" && !retryAt && spent !== null && spent > LONG_WAIT_MS;
  const isSlow =
    sync.status === "running" && sync.phase === "fetch" && sync.progress.done === 0 && (spent ?? 0) > LONG_FETCH_MS;
  const word = sync.status === "running" ? "Syncing" : retryAt ? "Failed, trying again" : "Queued";
  return (
    <section aria-label="Sync" className="flex flex-col gap-3 text-sm">
      {running ? (
        <>
          <div className="flex items-center justify-between gap-3">
            <p role="status" className="font-medium">
              {cancel.isSuccess ? "Stopping…" : word}
            </p>
            <span className="flex items-center gap-2">
              <span aria-hidden className="tabular text-xs text-ink-faint">
                {retryAt ? untilWords(retryAt, now) : spent === null ? "" : formatDuration(wholeSeconds(spent))}
              </span>
              {mayManage && (
                <Button
                  size="sm"
                  pending={cancel.isPending}
                  disabled={cancel.isSuccess}
                  onClick={() => cancel.mutate()}
                >
                  Cancel
                </Button>
              )}
            </span>
          </div>
          {sync.error ? <FaultNotice about="Sync" error={sync.error} /> : <SyncStepper sync={sync} />}
          {isSlow && (
            <p className="text-xs text-ink-soft">
              The other side answers slowly, or asked to wait. It is asked again by itself, and given up in the end.
            </p>
          )}
          {waitsLong && (
            <p className="text-xs text-warning">
              No worker has taken it yet. Other syncs may be ahead of it, or the worker process is not running.
            </p>
          )}
        </>
      ) : (
        <div role="status">
          <SyncOutcome
            sync={sync}
            published={connector ?? null}
            action={
              sync.status === "held" ? (
                <ButtonLink size="sm" href={syncHref(sync.connectorId, sync.id)}>
                  Look at what would change
                </ButtonLink>
              ) : mayManage && refusals.has(sync.error?.code ?? "") && connector?.lastSync?.id === sync.id ? (
                <Button size="sm" pending={again.isPending} onClick={() => again.mutate(sync.connectorId)}>
                  Sync with force
                </Button>
              ) : (
                action
              )
            }
          />
        </div>
      )}
      {failure && <ErrorNotice error={errorView(failure)} />}
      {error && running && <ErrorNotice error={errorView(error)} />}
      {!running && <SyncWarnings warnings={sync.warnings} />}
    </section>
  );
}
