"use client";

import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { cn } from "./cn";

export type UrlTab = { value: string; label: ReactNode; count?: number };

/**
 * Tabs whose state is a search parameter, so that a view can be sent to somebody. The first is the default and leaves
 * the parameter out. What is below them is the page's to choose, by the same parameter.
 */
export function UrlTabs({
  label,
  tabs,
  param = "tab",
  className,
}: {
  label: string;
  tabs: readonly UrlTab[];
  param?: string;
  className?: string;
}) {
  const pathname = usePathname();
  const search = useSearchParams();
  const asked = search.get(param);
  const current = tabs.find((tab) => tab.value === asked) ?? tabs[0];

  function href(tab: UrlTab): string {
    const next = new URLSearchParams(search);
    if (tab === tabs[0]) next.delete(param);
    else next.set(param, tab.value);
    const text = next.toString();
    return text ? `${pathname}?${text}` : pathname;
  }

  return (
    <nav aria-label={label} className={cn("flex gap-1 overflow-x-auto border-b", className)}>
      {tabs.map((tab) => (
        <Link
          key={tab.value}
          href={href(tab)}
          replace
          scroll={false}
          aria-current={tab === current ? "page" : undefined}
          className="-mb-px flex h-9 items-center gap-1.5 border-b-2 border-transparent px-2.5 text-sm whitespace-nowrap text-ink-soft -outline-offset-2 hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-ink"
        >
          {tab.label}
          {tab.count !== undefined && (
            <span className="tabular rounded-sm bg-muted px-1 text-xs font-normal text-ink-soft">{tab.count}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}
