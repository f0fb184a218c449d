import { Check } from "lucide-react";
import { cn } from "@/components/ui/cn";

/** Where one is on the way to a synced connector. */
export function WizardHeader({ steps, at }: { steps: readonly string[]; at: number }) {
  return (
    <nav aria-label="Progress">
      <ol className="flex flex-wrap items-center gap-x-3 gap-y-1.5 sm:gap-x-2">
        {steps.map((step, index) => (
          <li
            key={step}
            aria-current={index === at ? "step" : undefined}
            className="flex items-center gap-1.5 sm:gap-2"
          >
            <span
              className={cn(
                "flex size-5 shrink-0 items-center justify-center rounded-full border text-xs",
                index < at && "border-accent bg-accent text-accent-ink",
                index === at && "border-accent font-medium text-accent",
                index > at && "border-line-strong text-ink-faint",
              )}
            >
              {index < at ? <Check aria-hidden className="size-3" strokeWidth={3} /> : index + 1}
            </span>
            <span className={cn("text-sm", index === at ? "font-medium" : "text-ink-soft")}>
              {step}
              {index < at && <span className="sr-only">, done</span>}
            </span>
            {index < steps.length - 1 && <span aria-hidden className="hidden h-px w-8 bg-line-strong sm:block" />}
          </li>
        ))}
      </ol>
    </nav>
  );
}
