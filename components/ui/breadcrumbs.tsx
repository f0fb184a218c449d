import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { shorten } from "./shorten";

export type Crumb = { label: string; href?: string };

/** The way here; the last one is the page itself. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumb">
      <ol className="flex min-w-0 flex-wrap items-center gap-1 text-xs text-ink-faint">
        {crumbs.map((crumb, index) => (
          <li key={`${crumb.label} ${crumb.href}`} className="flex min-w-0 items-center gap-1">
            {index > 0 && <ChevronRight aria-hidden className="size-3.5 shrink-0" />}
            {crumb.href ? (
              <Link href={crumb.href} className="truncate rounded-sm hover:text-ink hover:underline">
                {shorten(crumb.label, 80)}
              </Link>
            ) : (
              <span aria-current="page" className="truncate text-ink-soft">
                {shorten(crumb.label, 80)}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
