"use client";

import type { ReactNode } from "react";
import { AssetTypeIcon } from "@/components/ui/asset-type";
import { Chip } from "@/components/ui/chip";
import { cn } from "@/components/ui/cn";
import { Select } from "@/components/ui/select";
import { TestStatusIcon } from "@/components/ui/test-status";
import { assetType, testStatus } from "@/lib/core/catalog";
import type { FarFrame } from "../far-place";
import type { ChangeParams } from "../use-lineage-params";
import type { LineageParams } from "../view-params";
import type { Lens, LensClass } from "./lens";
import { type LensName, lensLabels, lensNames } from "./lens-names";
import { LensSwatch } from "./lens-swatch";

const frameWords: readonly (readonly [FarFrame, string])[] = [
  ["whole", "not in dbt"],
  ["broken", "another project"],
];
const options = lensNames.map((value) => ({ value, label: lensLabels[value] }));

/** Legend and filter in one: by what the cards are coloured, which classes there are, how many of each, and whether they are drawn. */
export function LensLegend({
  lens,
  params,
  isTold,
  frames,
  change,
  children,
}: {
  lens: Lens;
  params: LineageParams;
  /** Whether the warehouse told of some of the edges. */
  isTold: boolean;
  /** Which frames are drawn around cards. */
  frames: ReadonlySet<FarFrame>;
  change: ChangeParams;
  /** Other choices of the view, at the start of the row. */
  children?: ReactNode;
}) {
  const hiddenKeys: readonly string[] = lens.name === "type" ? params.hiddenTypes : params.hiddenClasses;
  const toggle = (key: string) => {
    const next = hiddenKeys.includes(key) ? hiddenKeys.filter((each) => each !== key) : [...hiddenKeys, key];
    if (lens.name !== "type") change({ hiddenClasses: next }, "push");
    else change({ hiddenTypes: next.flatMap((each) => assetType.safeParse(each).data ?? []) }, "push");
  };
  // What is hidden by an address from elsewhere, or was seen with a longer reach, may have no class of its own here.
  const unseen = lens.name === "type" ? [] : hiddenKeys.filter((key) => !lens.classes.some((each) => each.key === key));
  // Types that were hidden stay so under another lens: their way back must be in sight.
  const hiddenCount = params.hidden.length;
  const hiddenTypes = lens.name === "type" ? 0 : params.hiddenTypes.length;
  return (
    <div className="flex items-center gap-2">
      {children}
      <Select
        aria-label="Colour the assets by"
        options={options}
        value={lens.name}
        onValueChange={(chosen) =>
          change({ lens: lensNames.find((name) => name === chosen) ?? "type", hiddenClasses: [] }, "push")
        }
        className="h-7 w-36 shrink-0 text-xs"
      />
      <fieldset
        aria-label={`${lensLabels[lens.name]} shown`}
        className="flex min-w-0 gap-1 overflow-x-auto md:flex-wrap"
      >
        {lens.classes.map((look) => (
          <ClassButton
            key={look.key}
            lens={lens.name}
            look={look}
            isShown={!hiddenKeys.includes(look.key)}
            onToggle={() => toggle(look.key)}
          />
        ))}
        {isTold && (
          <span className="inline-flex h-7 shrink-0 items-center gap-1.5 px-1.5 text-xs text-ink-soft">
            <svg aria-hidden="true" viewBox="0 0 24 8" className="h-2 w-6">
              <path d="M0 4h24" stroke="currentColor" strokeWidth="1.5" strokeDasharray="9 3" />
            </svg>
            told by the warehouse
          </span>
        )}
        {frameWords.map(
          ([frame, words]) =>
            frames.has(frame) && (
              <span key={words} className="inline-flex h-7 shrink-0 items-center gap-1.5 px-1.5 text-xs text-ink-soft">
                <span
                  aria-hidden
                  className={cn(
                    "h-2.5 w-4 border border-ink-faint p-px after:block after:h-full after:bg-line-strong",
                    frame === "broken" && "border-dashed",
                  )}
                />
                {words}
              </span>
            ),
        )}
        {unseen.length > 0 && (
          <Chip
            removeLabel={`Show ${unseen.length === 1 ? unseen[0] : "them"} again`}
            onRemove={() =>
              change({ hiddenClasses: params.hiddenClasses.filter((key) => !unseen.includes(key)) }, "push")
            }
          >
            {unseen.length === 1 ? `${unseen[0]} hidden` : `${unseen.length} more hidden`}
          </Chip>
        )}
        {hiddenTypes > 0 && (
          <Chip removeLabel="Show all types again" onRemove={() => change({ hiddenTypes: [] }, "push")}>
            {hiddenTypes === 1 ? "1 type hidden" : `${hiddenTypes} types hidden`}
          </Chip>
        )}
        {hiddenCount > 0 && (
          <Chip removeLabel="Show the hidden assets again" onRemove={() => change({ hidden: [] }, "push")}>
            {hiddenCount} hidden
          </Chip>
        )}
      </fieldset>
    </div>
  );
}

function ClassButton({
  lens,
  look,
  isShown,
  onToggle,
}: {
  lens: LensName;
  look: LensClass;
  isShown: boolean;
  onToggle: () => void;
}) {
  return (
    <button
      type="button"
      aria-pressed={isShown}
      title={`${isShown ? "Hide" : "Show"}: ${look.label}`}
      onClick={onToggle}
      className={cn(
        "inline-flex h-7 max-w-56 shrink-0 items-center gap-1.5 rounded-md border border-line bg-surface px-2 text-xs text-ink-soft hover:border-ink-faint",
        !isShown && "border-dashed text-ink-faint line-through",
      )}
    >
      <LensSwatch look={look} className={cn(!isShown && "opacity-40")} />
      <ClassIcon lens={lens} look={look} isShown={isShown} />
      <span className="truncate">{look.label}</span>
      <span className="text-ink-faint tabular">{look.count}</span>
    </button>
  );
}

/** Types and test states have signs that the rest of the product shows as well. */
function ClassIcon({ lens, look, isShown }: { lens: LensName; look: LensClass; isShown: boolean }) {
  const className = cn("size-3.5", !isShown && "opacity-40");
  const type = lens === "type" ? assetType.safeParse(look.key).data : undefined;
  if (type) return <AssetTypeIcon type={type} className={className} />;
  const status = lens === "tests" ? testStatus.safeParse(look.key).data : undefined;
  return status ? (
    <span aria-hidden className="contents">
      <TestStatusIcon status={status} className={className} />
    </span>
  ) : null;
}
