import Link from "next/link";
import { RelativeTime } from "@/components/ui/relative-time";
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { type AuditEntryView, actionInWords } from "@/lib/audit/schema";
import { AuditDetail } from "./audit-detail";

const ways: Readonly<Record<string, string>> = {
  page: "in the app",
  api: "by API token",
  cli: "on the machine",
  webhook: "by webhook",
  system: "by itself",
};

function Target({ target, action }: Pick<AuditEntryView, "target" | "action">) {
  const name = target.name ?? target.kind;
  if (target.kind !== "connector" || target.id === null || action === "connector.deleted") return name;
  return (
    <Link href={`/settings/connectors/${target.id}`} className="text-accent hover:underline">
      {name}
    </Link>
  );
}

export function AuditTable({ entries }: { entries: readonly AuditEntryView[] }) {
  return (
    <Table label="Audit log">
      <TableHead>
        <tr>
          <Th>When</Th>
          <Th>Who</Th>
          <Th>What</Th>
          <Th>On</Th>
          <Th className="max-md:hidden">From</Th>
          <Th className="max-md:hidden">Details</Th>
        </tr>
      </TableHead>
      <tbody>
        {entries.map((entry) => (
          <TableRow key={entry.id}>
            <Td className="align-top whitespace-nowrap">
              <RelativeTime at={entry.at} />
            </Td>
            <Td className="min-w-36 align-top">
              <span className="wrap-anywhere">{entry.actor.name}</span>{" "}
              <span className="text-xs whitespace-nowrap text-ink-faint">{ways[entry.via] ?? entry.via}</span>
            </Td>
            <Td className="align-top">{actionInWords(entry.action)}</Td>
            <Td className="min-w-36 align-top wrap-anywhere">
              <Target {...entry} />
            </Td>
            <Td className="align-top font-mono text-xs whitespace-nowrap text-ink-soft max-md:hidden">
              {entry.address ?? "—"}
            </Td>
            <Td className="align-top max-md:hidden">
              <AuditDetail detail={entry.detail} />
            </Td>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}
