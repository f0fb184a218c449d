import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { plural } from "@/components/ui/format-number";
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import type { AssetColumn, AssetView } from "@/lib/catalog/schema";
import { constraintText } from "./asset-words";
import { isFacts, listAt, textAt } from "./read-facts";

const SHOWN = 100;

const difference = { "only-in-dbt": "not there", "only-in-warehouse": "not in the contract", "type-differs": "" };

function Differences({ columns }: { columns: readonly AssetColumn[] }) {
  return (
    <Table label="Where the relation differs from the contract" frameClassName="max-h-80 border-t">
      <TableHead>
        <tr>
          <Th>Column</Th>
          <Th>Contract</Th>
          <Th>In the warehouse</Th>
        </tr>
      </TableHead>
      <tbody>
        {columns.slice(0, SHOWN).map((column) => (
          <TableRow key={column.name} className="font-mono text-xs">
            <Td className="wrap-anywhere">{column.name}</Td>
            <Td className="wrap-anywhere">{column.contractType ?? "–"}</Td>
            <Td className="text-warning wrap-anywhere">
              {(column.drift && difference[column.drift]) || (column.type ?? "–")}
            </Td>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}

/** What a model promises of its columns, and whether the relation keeps it. Nothing where it promises nothing. */
export function ContractCard({ asset }: { asset: AssetView }) {
  const isEnforced = textAt(asset.facts, "contract.enforced") === "true";
  const ofModel = listAt(asset.facts, "constraints").filter(isFacts);
  const ofColumns = asset.columns.flatMap(({ name, constraints }) =>
    constraints.map((constraint) => ({ name, text: constraintText(constraint) })),
  );
  if (!isEnforced && ofModel.length === 0 && ofColumns.length === 0) return null;
  const promised = asset.columns.filter(({ contractType }) => contractType !== null);
  const differing = isEnforced ? asset.columns.filter(({ drift }) => drift !== null) : [];
  const isCompared =
    isFacts(asset.facts.catalog) ||
    asset.columns.some(({ inWarehouse, drift }) => inWarehouse !== null || drift !== null);
  return (
    <Card className="min-w-0">
      <CardHeader
        title={isEnforced ? "Contract" : "Constraints"}
        description={
          isEnforced
            ? "dbt builds it only with these columns and types"
            : "No contract is enforced: dbt passes none of these on to the warehouse"
        }
        action={
          isEnforced && (
            <Badge tone={differing.length > 0 ? "warning" : "success"}>
              {differing.length > 0
                ? `${plural(differing.length, "column")} differ${differing.length === 1 ? "s" : ""}`
                : "Enforced"}
            </Badge>
          )
        }
      />
      <CardBody className="flex flex-col gap-2">
        {isEnforced && (
          <p className="text-ink-soft">
            {plural(promised.length, "column")} promised.{" "}
            {differing.length === 0 &&
              (isCompared
                ? "The relation has all of them with these types."
                : "No relation is known to compare them with.")}
          </p>
        )}
        {(ofModel.length > 0 || ofColumns.length > 0) && (
          <ul aria-label="Constraints" className="flex flex-col gap-1">
            {ofModel.slice(0, SHOWN).map((constraint) => (
              <li key={constraintText(constraint)} className="flex flex-wrap items-baseline gap-x-2">
                <code className="font-mono text-xs wrap-anywhere">{constraintText(constraint)}</code>
                {textAt(constraint, "name") && (
                  <span className="text-xs text-ink-faint wrap-anywhere">{textAt(constraint, "name")}</span>
                )}
              </li>
            ))}
            {ofColumns.slice(0, SHOWN).map(({ name, text }) => (
              <li key={`${name} ${text}`}>
                <code className="font-mono text-xs wrap-anywhere">
                  {name}: {text}
                </code>
              </li>
            ))}
          </ul>
        )}
      </CardBody>
      {differing.length > 0 && <Differences columns={differing} />}
    </Card>
  );
}
