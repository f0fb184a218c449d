import Link from "next/link";
import { AssetTypeIcon } from "@/components/ui/asset-type";
import { Badge } from "@/components/ui/badge";
import { Card, CardHeader } from "@/components/ui/card";
import { RelativeTime } from "@/components/ui/relative-time";
import type { RecentChange } from "@/lib/catalog/schema";

/** What the last syncs brought or changed, the newest first. */
export function RecentChanges({ changes }: { changes: readonly RecentChange[] }) {
  return (
    <Card aria-labelledby="recent">
      <CardHeader id="recent" title="Recently changed" />
      {changes.length === 0 ? (
        <p className="px-4 py-5 text-ink-soft">
          Nothing has changed since the first sync. What a later sync adds or changes is listed here.
        </p>
      ) : (
        <ul className="divide-y">
          {changes.map((change) => (
            <li key={change.id}>
              <Link
                href={`/catalog/${change.id}`}
                className="flex h-10 items-center gap-2.5 px-4 -outline-offset-2 hover:bg-subtle"
              >
                <AssetTypeIcon type={change.type} titled />
                <span className="min-w-0 grow truncate">
                  {change.name}
                  {change.schema && <span className="ml-2 text-xs text-ink-faint">{change.schema}</span>}
                </span>
                <Badge tone={change.added ? "accent" : "neutral"}>{change.added ? "Added" : "Changed"}</Badge>
                <RelativeTime at={change.at} className="w-20 shrink-0 text-right text-xs text-ink-faint" />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
