import Link from "next/link";
import { formatCount } from "@/components/ui/format-number";
import { shorten } from "@/components/ui/shorten";
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import type { GroupSummary } from "@/lib/project/schema";
import { groupHref } from "./project-hrefs";

/** Groups with who answers for them and how much is in them. `withProject` where several projects are told together. */
export function GroupTable({
  groups,
  withProject = false,
}: {
  groups: readonly GroupSummary[];
  withProject?: boolean;
}) {
  return (
    <Table label="Groups" frameClassName="max-h-[75dvh]">
      <TableHead>
        <tr>
          <Th>Group</Th>
          {withProject && <Th>Project</Th>}
          <Th>Owner</Th>
          <Th isNumber>Members</Th>
          <Th isNumber>Private</Th>
          <Th className="max-md:hidden">About</Th>
        </tr>
      </TableHead>
      <tbody>
        {groups.map((group) => (
          <TableRow key={`${group.connectorId} ${group.key}`}>
            <Td className="max-w-72 min-w-32">
              <Link
                href={groupHref(group.connectorId, group.key)}
                prefetch={false}
                className="font-medium wrap-anywhere hover:underline"
              >
                {shorten(group.name)}
              </Link>
            </Td>
            {withProject && <Td className="max-w-56 text-ink-soft wrap-anywhere">{group.connectorName}</Td>}
            <Td className="max-w-64 text-ink-soft wrap-anywhere">{shorten(group.owner ?? group.email ?? "–")}</Td>
            <Td isNumber>{formatCount(group.members)}</Td>
            <Td isNumber>{formatCount(group.privateMembers)}</Td>
            <Td className="max-w-md text-ink-soft max-md:hidden">
              <span className="line-clamp-1">{shorten(group.description)}</span>
            </Td>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}
