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
      <Td className="max-w-72 min-w-44 align-top">
        <Link href={`/catalog/${assetId}`} className="block truncate rounded-sm font-medium hover:underline">
          {name}
        </Link>
        <span className="block truncate font-mono text-xs text-ink-faint" title={key}>
          {key}
        </span>
      </Td>
      <Td className="max-w-80 min-w-44 align-top font-mono text-xs wrap-anywhere">
        {relation === null ? (
          <span className="font-sans text-sm text-ink-faint">None</span>
        ) : (
          <RelationName name={relation} />
        )}
      </Td>
      <Td className="min-w-64 align-top text-xs text-ink-soft wrap-anywhere">
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
