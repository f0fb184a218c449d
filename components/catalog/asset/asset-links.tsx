import Link from "next/link";
import { AssetTypeIcon, assetTypeLooks } from "@/components/ui/asset-type";
import { Badge } from "@/components/ui/badge";
import { formatCount } from "@/components/ui/format-number";
import { TestStatusIcon } from "@/components/ui/test-status";
import type { AssetLink, AssetView } from "@/lib/catalog/schema";

const SHOWN = 200;

type Own = Pick<AssetView, "package" | "connectorId">;

/**
 * "Model", with the dbt project where it is another one, and the connector where that differs too. A relation beside a
 * dbt node is known from the warehouse alone: dbt would have named a node.
 */
function linkWords({ type, package: project, connectorId, connectorName }: AssetLink, own: Own): string {
  const isElsewhere = project !== null && own.package !== null;
  return [
    assetTypeLooks[type].label,
    ...(project === null && own.package !== null ? ["told by the warehouse"] : []),
    ...(isElsewhere && project !== own.package ? [project] : []),
    ...(isElsewhere && connectorId !== own.connectorId ? [connectorName] : []),
  ].join(" · ");
}

/** Other assets, each a way to its page. `own` is whose they are: what differs from it is said. */
export function AssetLinks({ links, label, own }: { links: readonly AssetLink[]; label: string; own: Own }) {
  return (
    <ul aria-label={label} className="divide-y">
      {links.slice(0, SHOWN).map((link) => (
        <li key={link.id} className="flex h-9 items-center gap-2 px-3 hover:bg-subtle">
          <AssetTypeIcon type={link.type} />
          <Link
            href={`/catalog/${link.id}`}
            prefetch={false}
            className="relative min-w-0 truncate font-medium hover:underline"
          >
            {link.name}
            <span className="sr-only">, {assetTypeLooks[link.type].label}</span>
          </Link>
          <span className="min-w-0 grow truncate text-xs text-ink-faint" title={linkWords(link, own)}>
            {linkWords(link, own)}
          </span>
          {link.isExternal && <Badge className="border-dashed">not connected</Badge>}
          {link.testStatus !== "none" && <TestStatusIcon status={link.testStatus} />}
        </li>
      ))}
      {links.length > SHOWN && (
        <li className="px-3 py-2 text-xs text-ink-faint">
          {formatCount(links.length - SHOWN)} more are on the lineage canvas.
        </li>
      )}
    </ul>
  );
}
