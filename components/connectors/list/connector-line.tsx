import { CornerDownRight } from "lucide-react";
import Link from "next/link";
import { cn } from "@/components/ui/cn";
import { RelativeTime } from "@/components/ui/relative-time";
import { TableRow, Td } from "@/components/ui/table";
import type { ConnectorView } from "@/lib/connectors/schema";
import { integrationOf } from "@/lib/integrations/registry";
import { countsInShort } from "../count-words";
import { IntegrationIcon } from "../integration-icon";
import { NextSync } from "../schedule/next-sync";
import { scheduleWords } from "../schedule/schedule-words";
import { StateChip } from "../state-chip";
import { syncHref } from "../sync/sync-words";
import { ConnectorActions } from "./connector-actions";

function NextRun({ connector }: { connector: ConnectorView }) {
  if (integrationOf(connector.kind)?.upload) return <span className="text-ink-faint">With each upload</span>;
  if (!connector.schedule) return <span className="text-ink-faint">{scheduleWords(null)}</span>;
  return (
    <>
      <NextSync at={connector.nextRunAt} />
      <span className="block text-xs text-ink-faint">{scheduleWords(connector.schedule)}</span>
    </>
  );
}

/** One connector in the list; a dbt connector is indented below its warehouse. */
export function ConnectorLine({
  connector,
  enriches,
  enrichedBy,
  mayManage,
}: {
  connector: ConnectorView;
  /** The name of the warehouse above it. */
  enriches: string | null;
  enrichedBy: string[];
  mayManage: boolean;
}) {
  const counts = countsInShort(connector.counts);
  return (
    <TableRow>
      <Td className="max-w-80 min-w-52">
        <div className={cn("flex items-center gap-2.5", enriches && "pl-2")}>
          {enriches && <CornerDownRight aria-hidden className="size-4 shrink-0 text-ink-faint" />}
          <IntegrationIcon kind={connector.kind} tier={connector.tier} />
          <div className="min-w-0">
            <Link
              href={`/settings/connectors/${connector.id}`}
              className="block truncate rounded-sm font-medium hover:underline"
            >
              {connector.name}
            </Link>
            <p className="truncate text-xs text-ink-faint">
              {integrationOf(connector.kind)?.name ?? connector.kind}
              {enriches && <span className="sr-only">, enriches {enriches}</span>}
            </p>
          </div>
        </div>
      </Td>
      <Td className="max-w-72 min-w-36">
        <StateChip state={connector.state} />
        {connector.stateReason && (
          <p className="mt-0.5 line-clamp-2 text-xs text-ink-soft wrap-anywhere" title={connector.stateReason}>
            {connector.stateReason}
          </p>
        )}
        {connector.heldSync && (
          <Link
            href={syncHref(connector.id, connector.heldSync.id)}
            className="mt-0.5 inline-block rounded-sm text-xs text-accent underline-offset-2 hover:underline"
          >
            Look at what would change
          </Link>
        )}
      </Td>
      <Td className="whitespace-nowrap">
        {connector.lastSync ? (
          <RelativeTime at={connector.lastSync.finishedAt ?? connector.lastSync.createdAt} />
        ) : (
          <span className="text-ink-faint">Never</span>
        )}
      </Td>
      <Td className="tabular min-w-40 text-ink-soft">{counts || <span className="text-ink-faint">–</span>}</Td>
      <Td className="whitespace-nowrap">
        <NextRun connector={connector} />
      </Td>
      <Td className="w-10 text-right">
        {mayManage && <ConnectorActions connector={connector} enrichedBy={enrichedBy} />}
      </Td>
    </TableRow>
  );
}
