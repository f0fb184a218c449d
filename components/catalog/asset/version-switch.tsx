import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { shorten } from "@/components/ui/shorten";
import type { AssetView } from "@/lib/catalog/schema";

/** The versions of a model side by side, the newest first, each a way to its page. */
export function VersionSwitch({ asset }: { asset: AssetView }) {
  if (asset.versions.length < 2) return null;
  return (
    <nav aria-label="Versions of this model" className="flex flex-wrap items-center gap-1.5 text-xs">
      <span aria-hidden className="text-ink-faint">
        Versions
      </span>
      {asset.versions.slice(0, 50).map(({ id, version, isLatest, deprecationDate }) => (
        <Link
          key={id}
          href={`/catalog/${id}`}
          prefetch={false}
          aria-current={id === asset.id ? "page" : undefined}
          className={cn(
            "inline-flex h-6 items-center gap-1 rounded-md border px-2 font-medium hover:bg-subtle",
            id === asset.id ? "border-accent bg-accent-soft text-accent" : "text-ink-soft",
          )}
        >
          v{shorten(version, 40)}
          {isLatest && <span className="font-normal">latest</span>}
          {deprecationDate && <span className="font-normal">deprecated</span>}
        </Link>
      ))}
    </nav>
  );
}

/** dbt's date of a deprecation is a moment; the day of it is what people mean. */
export function DeprecatedBadge({ date }: { date: string | null }) {
  if (date === null) return null;
  const day = /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0] ?? shorten(date, 40);
  const isOver = Date.parse(date) <= Date.now();
  return <Badge tone="warning">{isOver ? `deprecated since ${day}` : `deprecated from ${day}`}</Badge>;
}
