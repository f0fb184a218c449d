"use client";

import { AppWindow, CircleX, Clock, type LucideIcon, Network, TriangleAlert, UserRound } from "lucide-react";
import { cn } from "@/components/ui/cn";
import type { ImpactView } from "@/lib/lineage/impact-schema";
import type { Concern, ImpactParams } from "./impact-params";
import type { ChangeImpact } from "./use-impact-params";

type Count = { label: string; count: number; icon: LucideIcon; tone?: string; concern?: Concern };

/** The answer in numbers; what a person should look at is a filter at the same time. */
export function ImpactCounts({
  view: { counts, total },
  params,
  change,
}: {
  view: ImpactView;
  params: ImpactParams;
  change: ChangeImpact;
}) {
  const all: Count[] = [
    { label: total === 1 ? "asset" : "assets", count: total, icon: Network },
    { label: counts.farthest === 1 ? "step at most" : "steps at most", count: counts.farthest, icon: Network },
    { label: counts.owners === 1 ? "owner" : "owners", count: counts.owners, icon: UserRound },
    { label: "with warnings", count: counts.warning, icon: TriangleAlert, tone: "text-warning" },
    {
      ...{ label: counts.exposures === 1 ? "exposure" : "exposures", count: counts.exposures, icon: AppWindow },
      concern: "exposures",
    },
    {
      ...{ label: "with failing tests", count: counts.failing, icon: CircleX, tone: "text-danger" },
      concern: "failing",
    },
    {
      ...{ label: counts.stale === 1 ? "stale source" : "stale sources", count: counts.stale, icon: Clock },
      ...{ tone: "text-warning", concern: "stale" },
    },
  ];
  return (
    <ul aria-label="In numbers" className="grid grid-cols-2 gap-2 sm:grid-cols-4 lg:grid-cols-7">
      {all.map(({ concern, ...each }) => (
        <li key={each.label}>
          {concern && each.count > 0 ? (
            <button
              type="button"
              aria-pressed={params.concern === concern}
              onClick={() => change({ concern: params.concern === concern ? null : concern })}
              className={cn(box, "hover:border-ink-faint aria-pressed:border-accent aria-pressed:bg-accent-soft")}
            >
              <Face {...each} />
            </button>
          ) : (
            <div className={box}>
              <Face {...each} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

const box = "flex h-full w-full flex-col rounded-md border border-line bg-surface px-3 py-2 text-left";

const Face = ({ label, count, icon: Icon, tone }: Count) => (
  <>
    <span className="flex items-center gap-1.5 text-lg font-semibold tabular">
      <Icon aria-hidden className={cn("size-4 text-ink-faint", count > 0 && tone)} />
      {count.toLocaleString("en")}
    </span>
    <span className="text-xs text-ink-soft">{label}</span>
  </>
);
