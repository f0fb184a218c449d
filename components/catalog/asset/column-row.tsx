import { Check, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { memo, type ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { TableRow, Td } from "@/components/ui/table";
import { testStatusLooks } from "@/components/ui/test-status";
import type { AssetColumn } from "@/lib/catalog/schema";
import { testStatusOf } from "@/lib/quality/test-status";
import { shortTestName } from "./asset-words";
import { DocMentions } from "./doc-mentions";

/** A column as the browser gets it: constraints are said on the server, where their unknown shape stays. */
export type ColumnLine = Omit<AssetColumn, "constraints" | "meta"> & { constraints: string[]; meta: string[] };

function ColumnTest({
  test,
  column,
  testedName,
}: {
  test: AssetColumn["tests"][number];
  column: string;
  testedName: string;
}) {
  const { icon: Icon, label, text } = testStatusLooks[testStatusOf(test.status)];
  return (
    <Link
      href={`/catalog/${test.id}`}
      prefetch={false}
      title={`${test.name}: ${label}`}
      className="inline-flex max-w-full items-center gap-1 rounded-sm text-xs text-ink-soft hover:text-ink hover:underline"
    >
      <Icon role="img" aria-label={label} className={`size-3.5 shrink-0 ${text}`} />
      <span className="truncate">{shortTestName(test.name, testedName, column)}</span>
    </Link>
  );
}

const driftWords = {
  "only-in-dbt": "not there",
  "only-in-warehouse": "not in dbt",
  "type-differs": "type differs",
} as const;

/** Whether the relation has the column as dbt tells of it. */
function InWarehouse({ known, drift }: Pick<ColumnLine, "drift"> & { known: boolean | null }) {
  if (drift !== null) {
    return (
      <span className="inline-flex items-center gap-1 whitespace-nowrap text-warning">
        <TriangleAlert aria-hidden className="size-3.5" />
        {driftWords[drift]}
      </span>
    );
  }
  if (!known) return <span className="text-ink-faint">unknown</span>;
  return (
    <span className="inline-flex items-center gap-1 text-ink-soft">
      <Check aria-hidden className="size-3.5 text-success" />
      yes
    </span>
  );
}

type Props = {
  column: ColumnLine;
  text: ReactNode;
  testedName: string;
  from: "dbt" | "warehouse";
  connectorId: string;
  has: { tests: boolean; contract: boolean; constraints: boolean; warehouse: boolean };
};

export const ColumnRow = memo(function ColumnRow({ column, text, testedName, from, connectorId, has }: Props) {
  return (
    <TableRow className="align-top">
      <th scope="row" className="min-w-32 border-b py-1.5 pr-3 pl-4 align-top font-normal group-last/row:border-b-0">
        <span className="font-mono text-xs leading-5 wrap-anywhere">{column.name}</span>
        {column.type && (
          <span className="block font-mono text-xs wrap-anywhere text-ink-faint sm:hidden">{column.type}</span>
        )}
        {column.tags.length > 0 && (
          <span className="flex flex-wrap gap-1 pt-0.5">
            {column.tags.slice(0, 8).map((tag) => (
              <Badge key={tag}>
                <span className="truncate">{tag}</span>
              </Badge>
            ))}
          </span>
        )}
      </th>
      <Td className="align-top max-sm:hidden font-mono text-xs leading-5 whitespace-nowrap text-ink-soft">
        {column.type ? (
          <span className="block max-w-60 truncate" title={column.type}>
            {column.type}
          </span>
        ) : (
          "–"
        )}
        {column.declaredType && !has.contract && (
          <span className="block max-w-60 truncate text-warning" title={`dbt declares ${column.declaredType}`}>
            dbt: {column.declaredType}
          </span>
        )}
      </Td>
      {has.contract && (
        <Td className="align-top font-mono text-xs leading-5 whitespace-nowrap text-ink-soft">
          {column.contractType ? (
            <span className="block max-w-60 truncate" title={column.contractType}>
              {column.contractType}
            </span>
          ) : (
            "–"
          )}
        </Td>
      )}
      <Td className="max-w-2xl min-w-44 align-top wrap-anywhere">
        {column.description === "" ? <span className="text-ink-faint">–</span> : (text ?? column.description)}
        {column.descriptionFrom === "warehouse" && from === "dbt" && (
          <span className="block text-xs text-ink-faint">from the warehouse</span>
        )}
        {column.comment && (
          <span className="mt-0.5 block border-l-2 pl-2 text-xs text-ink-soft">
            <span className="text-ink-faint">In the warehouse:</span> {column.comment}
          </span>
        )}
        <DocMentions docs={column.docs} connectorId={connectorId} />
        {column.meta.length > 0 && (
          <span className="mt-0.5 block font-mono text-2xs text-ink-faint">
            <span className="sr-only">Meta: </span>
            {column.meta.map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            ))}
          </span>
        )}
      </Td>
      {has.tests && (
        <Td className="align-top">
          <span className="flex max-w-56 flex-col items-start">
            {column.tests.map((test) => (
              <ColumnTest key={test.id} test={test} column={column.name} testedName={testedName} />
            ))}
          </span>
        </Td>
      )}
      {has.constraints && (
        <Td className="align-top text-xs leading-5 text-ink-soft">
          {column.constraints.map((constraint) => (
            <span key={constraint} className="block max-w-60 wrap-anywhere">
              {constraint}
            </span>
          ))}
        </Td>
      )}
      {has.warehouse && (
        <Td className="align-top">
          <InWarehouse known={column.inWarehouse} drift={column.drift} />
        </Td>
      )}
    </TableRow>
  );
});
