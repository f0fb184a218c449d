import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table";

/** The closed set of what can go wrong; each problem's `type` leads to its line. */
export function ProblemCodes({ codes }: { codes: readonly { code: string; status: number }[] }) {
  return (
    <Table label="Problem codes">
      <TableHead>
        <TableRow>
          <Th>Code</Th>
          <Th>Status</Th>
        </TableRow>
      </TableHead>
      <tbody>
        {codes.map(({ code, status }) => (
          <TableRow key={code} id={code} className="target:bg-accent-soft">
            <Td className="font-mono text-xs">{code}</Td>
            <Td className="tabular-nums">{status}</Td>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}
