import Link from "next/link";
import { Fragment } from "react";
import { Badge } from "@/components/ui/badge";
import { Markdown } from "@/components/ui/markdown";
import { RelativeTime } from "@/components/ui/relative-time";
import { TableRow, Td } from "@/components/ui/table";
import type { MappingItem } from "@/lib/mapping/schema";
import { DecideRelation } from "./decide-relation";
import { isAsMeant, whyOf, whyWord } from "./mapping-view";

/** A long name is broken between its parts rather than within one. */
const RelationName = ({ name }: { name: string }) =>
  name.split(/(?<=[._])/).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a name never change places
    <Fragment key={index}>
      {part}
      <wbr />
    </Fragment>
  ));

export function MappingRow({
  item,
  connectorId,
  primaryId,
}: {
  item: MappingItem;
  connectorId: string;
  /** Null where nobody may decide, or there is no warehouse to choose from. */
  primaryId: string | null;
}) {
  const { assetId, name, key, relation, message, remedy, override } = item;
  return (
    <TableRow>
      <Td className="max-w-36 min-w-28 align-top sm:max-w-72 sm:min-w-44">
        <Link
          href={`/catalog/${assetId}`}
          className="block rounded-sm font-medium wrap-anywhere hover:underline sm:truncate"
        >
          {name}
        </Link>
        <span className="block font-mono text-xs text-ink-faint wrap-anywhere sm:truncate" title={key}>
          {key}
        </span>
        {relation !== null && (
          <span className="mt-1 block font-mono text-xs wrap-anywhere sm:hidden">
            <span className="font-sans text-ink-faint">is </span>
            <RelationName name={relation} />
          </span>
        )}
      </Td>
      <Td className="max-w-80 min-w-44 align-top font-mono text-xs wrap-anywhere max-sm:hidden">
        {relation === null ? (
          <span className="font-sans text-sm text-ink-faint">None</span>
        ) : (
          <RelationName name={relation} />
        )}
      </Td>
      <Td className="align-top sm:min-w-64 text-xs text-ink-soft wrap-anywhere">
        <Badge tone={relation !== null ? "success" : isAsMeant(item) ? "neutral" : "warning"}>
          {whyWord(whyOf(item))}
        </Badge>
        {item.rule !== "exact" && <span className="mt-1 block">{message}</span>}
        {remedy && <Markdown text={remedy} className="mt-0.5 text-xs text-ink" />}
        {override && (
          <span className="mt-0.5 block text-ink-faint">
            By {override.by}, <RelativeTime at={override.at} />
            {override.gone &&
              `: ${override.gone}, which the warehouse no longer has. The names decide until it is back.`}
          </span>
        )}
      </Td>
      {primaryId !== null && (
        <Td className="w-0 text-right align-top whitespace-nowrap">
          <DecideRelation connectorId={connectorId} primaryId={primaryId} item={item} />
        </Td>
      )}
    </TableRow>
  );
}
