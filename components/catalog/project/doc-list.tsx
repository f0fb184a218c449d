"use client";

import Link from "next/link";
import { useDeferredValue, useMemo, useState } from "react";
import { formatCount, plural } from "@/components/ui/format-number";
import { Input } from "@/components/ui/input";
import type { DocSummary } from "@/lib/project/schema";
import { docHref } from "./project-hrefs";

const SHOWN = 200;

/** Doc blocks by name, filtered by what is typed: names and the beginnings of their texts. */
export function DocList({ docs }: { docs: readonly DocSummary[] }) {
  const [filter, setFilter] = useState("");
  const needle = useDeferredValue(filter).trim().toLowerCase();
  const found = useMemo(
    () =>
      docs.filter(({ name, package: of, opening }) =>
        [name, of ?? "", opening].some((text) => text.toLowerCase().includes(needle)),
      ),
    [docs, needle],
  );
  const several = new Set(docs.map(({ package: of }) => of)).size > 1;
  return (
    <>
      <div className="flex flex-wrap items-center gap-3 px-4 py-2.5">
        <Input
          type="search"
          aria-label="Filter the doc blocks"
          placeholder="Filter doc blocks"
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          className="max-w-72"
        />
        <span role="status" className="tabular text-xs text-ink-faint">
          {needle === ""
            ? plural(docs.length, "doc block")
            : `${formatCount(found.length)} of ${plural(docs.length, "doc block")}`}
        </span>
      </div>
      {found.length === 0 ? (
        <p className="border-t px-4 py-6 text-center text-ink-faint">No doc block has that in it.</p>
      ) : (
        <ul aria-label="Doc blocks" className="divide-y border-t">
          {found.slice(0, SHOWN).map(({ key, connectorId, name, package: of, opening }) => (
            <li key={key} className="px-4 py-2 hover:bg-subtle">
              <p className="flex flex-wrap items-baseline gap-x-2">
                <Link
                  href={docHref(connectorId, key)}
                  prefetch={false}
                  className="font-medium wrap-anywhere hover:underline"
                >
                  {name}
                </Link>
                {several && <span className="text-xs text-ink-faint wrap-anywhere">{of}</span>}
              </p>
              <p className="line-clamp-1 text-xs text-ink-soft wrap-anywhere">{opening || "Its text is empty."}</p>
            </li>
          ))}
        </ul>
      )}
      {found.length > SHOWN && (
        <p className="border-t px-4 py-2 text-xs text-ink-soft">
          The first {SHOWN} by name. Filter to see the other {formatCount(found.length - SHOWN)}.
        </p>
      )}
    </>
  );
}
