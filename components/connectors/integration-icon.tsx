import { Blocks, Database } from "lucide-react";
import { cn } from "@/components/ui/cn";
import type { Tier } from "@/lib/integrations/contract";

/** A warehouse or a data tool, at a glance. */
export function IntegrationIcon({ tier, className }: { tier: Tier; className?: string }) {
  const Icon = tier === "primary" ? Database : Blocks;
  return (
    <span
      className={cn(
        "flex size-8 shrink-0 items-center justify-center rounded-md border bg-subtle text-ink-soft",
        className,
      )}
    >
      <Icon aria-hidden className="size-4" />
    </span>
  );
}
