import Link from "next/link";
import { AssetTypeIcon } from "@/components/ui/asset-type";
import { formatCount } from "@/components/ui/format-number";
import { formatDuration } from "@/components/ui/format-time";
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import type { RunNode } from "@/lib/quality/run-schema";
import { runWord } from "@/lib/quality/run-words";
import { outcomeTone } from "../catalog/asset/asset-words";

const toneText = { success: "text-success", warning: "text-warning", danger: "text-danger", neutral: "text-ink-faint" };
const SHOWN = 500;

/** The same as the timeline in rows, the longest first. */
export function RunTable({ nodes, total }: { nodes: readonly RunNode[]; total: number }) {
  return (
    <>
      <Table label="Nodes of the run" frameClassName="max-h-[60dvh] rounded-lg border bg-surface">
        <TableHead>
          <tr>
            <Th>Node</Th>
            <Th>Result</Th>
            <Th isNumber>Took</Th>
            <Th isNumber>Began after</Th>
            <Th>Thread</Th>
            <Th>Critical path</Th>
          </tr>
        </TableHead>
        <tbody>
          {nodes.slice(0, SHOWN).map((node) => (
            <TableRow key={node.id}>
              <Td className="max-w-96">
                <Link href={`/catalog/${node.id}`} prefetch={false} className="flex items-center gap-2 hover:underline">
                  <AssetTypeIcon type={node.type} titled />
                  <span className="truncate">{node.name}</span>
                </Link>
              </Td>
              <Td className={`whitespace-nowrap ${toneText[outcomeTone(node.status)]}`}>
                {runWord(node.status)}
                {node.failures ? `, ${formatCount(node.failures)} failing` : ""}
              </Td>
              <Td isNumber>{formatDuration(node.seconds * 1000)}</Td>
              <Td isNumber>{node.start === null ? "" : formatDuration(node.start * 1000)}</Td>
              <Td className="whitespace-nowrap text-ink-soft">{node.thread}</Td>
              <Td>{node.isCritical ? "Yes" : ""}</Td>
            </TableRow>
          ))}
        </tbody>
      </Table>
      {nodes.length > SHOWN && (
        <p className="text-xs text-ink-faint">
          The {SHOWN} that took longest, of {formatCount(total)}. Filter to see others.
        </p>
      )}
    </>
  );
}
