"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import type { KeyboardEvent, ReactNode } from "react";
import { formatCount } from "@/components/ui/format-number";
import { useCatalogNavigation } from "./catalog-navigation";
import { catalogHref, PAGE_SIZE } from "./catalog-url";
import { pageNumbers } from "./page-numbers";
import { resultMark } from "./result-focus";

const linkClass =
  "flex h-7 min-w-7 items-center justify-center gap-1 rounded-md px-1.5 text-ink-soft hover:bg-muted hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:font-medium aria-[current=page]:text-accent [&_svg]:size-3.5";

/** The pages of the results; each has an address of its own. */
export function Pager({
  shown,
  total,
  onKeyDown,
}: {
  shown: number;
  total: number;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const { state } = useCatalogNavigation();
  const current = state.page ?? 1;
  const last = Math.ceil(total / PAGE_SIZE);
  const first = (current - 1) * PAGE_SIZE + 1;
  const link = (page: number, label: string, children: ReactNode, mark = {}) => (
    <Link
      {...mark}
      key={label}
      href={catalogHref({ ...state, page })}
      prefetch={false}
      aria-label={label}
      aria-current={page === current ? "page" : undefined}
      onKeyDown={onKeyDown}
      className={linkClass}
    >
      {children}
    </Link>
  );
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-3 py-3 text-xs text-ink-faint">
      <span className="tabular">
        {last === 1
          ? "That is all."
          : `${formatCount(first)} to ${formatCount(first + shown - 1)} of ${formatCount(total)}`}
      </span>
      {last > 1 && (
        <nav aria-label="Pages" className="tabular flex flex-wrap items-center gap-0.5">
          {current > 1 && link(current - 1, "The page before", <ChevronLeft aria-hidden />)}
          {pageNumbers(current, last).map((page, nth) =>
            page === null ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: two gaps at most, each at its place
              <span key={`gap ${nth}`} aria-hidden className="px-1">
                …
              </span>
            ) : (
              link(page, `Page ${formatCount(page)}`, formatCount(page))
            ),
          )}
          {current < last &&
            link(
              current + 1,
              "The next page",
              <>
                Next
                <ChevronRight aria-hidden />
              </>,
              resultMark,
            )}
        </nav>
      )}
    </div>
  );
}
