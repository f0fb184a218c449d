import Link from "next/link";
import { formatBytes } from "@/components/ui/format-number";
import { RelativeTime } from "@/components/ui/relative-time";
import { RunLink, runPlace } from "@/components/ui/run-link";
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { artifactNames } from "@/lib/integrations/contract";
import type { SyncArtifact, SyncView } from "@/lib/sync/schema";
import { FaultNotice } from "../fault-notice";
import { SyncCounts } from "./sync-figures";
import { SyncWarnings } from "./sync-warnings";
import { syncHref } from "./sync-words";

const known: readonly string[] = artifactNames;
const place = (name: string): number => known.indexOf(name);
const inOrder = (artifacts: readonly SyncArtifact[]) =>
  [...artifacts].sort((a, b) => place(a.name) - place(b.name) || a.path.localeCompare(b.path));

/** The files that a sync read, as they were. */
export function SyncArtifacts({ artifacts }: { artifacts: readonly SyncArtifact[] }) {
  return (
    <Table label="Artifacts" frameClassName="rounded-md border">
      <TableHead>
        <TableRow>
          <Th>Artifact</Th>
          <Th>From</Th>
          <Th isNumber>Size</Th>
          <Th>dbt</Th>
          <Th>Written</Th>
        </TableRow>
      </TableHead>
      <tbody>
        {inOrder(artifacts).map((artifact) => (
          <TableRow key={`${artifact.name} ${artifact.path}`}>
            <Td className="font-mono text-xs">{artifact.name}</Td>
            {artifact.origin ? (
              <Td className="max-w-80 min-w-48 text-xs" title={artifact.path}>
                <RunLink origin={artifact.origin} />
                <span className="block text-ink-faint wrap-anywhere">{runPlace(artifact.origin)}</span>
              </Td>
            ) : (
              <Td className="min-w-44 font-mono text-xs text-ink-soft wrap-anywhere">{artifact.path}</Td>
            )}
            <Td isNumber>{artifact.bytes === null ? "–" : formatBytes(artifact.bytes)}</Td>
            <Td>{artifact.dbtVersion ?? "–"}</Td>
            <Td className="whitespace-nowrap">
              {artifact.generatedAt ? <RelativeTime at={artifact.generatedAt} /> : "–"}
            </Td>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}

/** All that a sync left behind. */
export function SyncDetail({ sync }: { sync: SyncView }) {
  const hasCounts = Object.values(sync.counts).some((count) => count > 0);
  const empty = !sync.error && !hasCounts && sync.warnings.length === 0 && sync.artifacts.length === 0;
  const hasChanges = Object.values(sync.changes).some((count) => count > 0);
  return (
    <div className="flex flex-col gap-3">
      {(hasChanges || sync.held) && (
        <Link
          href={syncHref(sync.connectorId, sync.id)}
          className="self-start rounded-sm text-accent underline-offset-2 hover:underline"
        >
          {sync.status === "held" ? "Look at what would change" : "Look at what changed"}
        </Link>
      )}
      {sync.error && <FaultNotice about={`Sync of ${sync.createdAt}`} error={sync.error} />}
      {hasCounts && <SyncCounts counts={sync.counts} />}
      {sync.artifacts.length > 0 && <SyncArtifacts artifacts={sync.artifacts} />}
      <SyncWarnings warnings={sync.warnings} />
      {empty && <p className="text-ink-faint">It left nothing to show.</p>}
    </div>
  );
}
