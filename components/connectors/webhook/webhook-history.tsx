import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { RelativeTime } from "@/components/ui/relative-time";
import type { WebhookView } from "@/lib/webhooks/schema";
import { outcomeWords, refusalWords } from "./webhook-words";

/** "3 min ago, 2026-11-23 12:40:05 UTC": to hold against what the sender's own list says. */
function Moment({ at }: { at: string }) {
  return (
    <span className="tabular text-xs text-ink-faint">
      <RelativeTime at={at} />, {at.slice(0, 19).replace("T", " ")} UTC
    </span>
  );
}

/** The newest message that was taken, and what was refused since. */
export function WebhookHistory({
  connectorId,
  webhook: { hasSecret, lastEvent, lastRefusal },
  vendor,
}: {
  connectorId: string;
  webhook: WebhookView;
  vendor: string;
}) {
  const refusal = lastRefusal && refusalWords(lastRefusal.reason, vendor);
  return (
    <>
      <div>
        <h3 className="text-xs text-ink-faint">Last message</h3>
        {lastEvent ? (
          <div className="mt-1 flex flex-col gap-0.5">
            <p className="wrap-anywhere">
              <code className="font-mono text-xs">{lastEvent.type}</code> {outcomeWords[lastEvent.outcome]}.{" "}
              {lastEvent.syncId && (
                <Link
                  href={`/settings/connectors/${connectorId}?tab=history`}
                  className="text-accent underline underline-offset-2"
                >
                  Sync history
                </Link>
              )}
            </p>
            {(lastEvent.jobId ?? lastEvent.runId) && (
              <p className="tabular text-xs text-ink-soft wrap-anywhere">
                {[lastEvent.jobId && `Job ${lastEvent.jobId}`, lastEvent.runId && `run #${lastEvent.runId}`]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
            )}
            <Moment at={lastEvent.at} />
          </div>
        ) : (
          <p className="mt-1 text-ink-soft">
            {hasSecret ? "None yet. The next run that ends should bring one." : "None yet."}
          </p>
        )}
      </div>
      {lastRefusal && refusal && (
        <Notice tone="warning" title="The newest message was refused">
          <p>
            {refusal.what} {refusal.remedy}
          </p>
          <Moment at={lastRefusal.at} />
        </Notice>
      )}
    </>
  );
}
