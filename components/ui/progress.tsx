import { cn } from "./cn";
import { Styled } from "./styled";

/**
 * A bar that fills as work is done, or sweeps while nobody knows how much there is (`value` null).
 * `valueText` is the progress in words, such as "3.1 of 12 MB".
 */
export function Progress({
  label,
  value,
  max = 100,
  valueText,
  className,
}: {
  label: string;
  value: number | null;
  max?: number;
  valueText?: string;
  className?: string;
}) {
  const share = value === null || max <= 0 ? null : Math.min(1, Math.max(0, value / max));
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share === null ? undefined : Math.round(share * 100)}
      aria-valuetext={valueText}
      className={cn("h-1.5 w-full overflow-hidden rounded-full bg-muted", className)}
    >
      {share === null ? (
        <div className="h-full w-1/3 animate-sweep rounded-full bg-accent" />
      ) : (
        <Styled
          className="block h-full rounded-full bg-accent transition-[width] duration-300"
          style={{ width: `${share * 100}%` }}
        />
      )}
    </div>
  );
}
