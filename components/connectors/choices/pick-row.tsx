import { memo } from "react";
import { cn } from "@/components/ui/cn";
import { formatRelative } from "@/components/ui/format-time";
import type { PickRow as Row } from "./picked";

/** One thing to tick: what it is called, where it is, how old, and why it is not taken by itself. */
export const PickRow = memo(function PickRow({
  value,
  label,
  detail = value,
  at,
  reason,
  ticked,
  lost,
  invalid,
  now,
  tabStop,
  onTick,
}: Row & {
  invalid: boolean;
  /** Null until the page is in the browser. */
  now: number | null;
  /** Whether Tab stops here. */
  tabStop: boolean;
  onTick: (value: string, ticked: boolean) => void;
}) {
  const written = at === undefined ? Number.NaN : Date.parse(at);
  const why = lost ? "Not found any more: it is not read until it is back." : reason;
  return (
    <li>
      <label className="flex cursor-pointer items-start gap-2.5 px-3 py-2 hover:bg-subtle">
        <input
          type="checkbox"
          value={value}
          checked={ticked}
          tabIndex={tabStop ? 0 : -1}
          aria-invalid={invalid || undefined}
          onChange={(event) => onTick(value, event.target.checked)}
          className="mt-0.5 size-4 shrink-0 accent-accent"
        />
        <span className="flex min-w-0 grow flex-col">
          <span className="flex flex-wrap items-baseline justify-between gap-x-3">
            <span className="font-medium wrap-anywhere">{label}</span>
            {at !== undefined && now !== null && !Number.isNaN(written) && (
              <time dateTime={at} title={at} className="tabular text-xs text-ink-faint">
                {formatRelative(written, now)}
              </time>
            )}
          </span>
          {detail !== label && (
            <span className={cn("text-xs text-ink-soft wrap-anywhere", detail.includes("/") && "font-mono")}>
              {detail}
            </span>
          )}
          {why && (
            <span className={cn("text-xs wrap-anywhere", ticked ? "text-warning" : "text-ink-faint")}>{why}</span>
          )}
        </span>
      </label>
    </li>
  );
});
