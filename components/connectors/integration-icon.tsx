import { Blocks, Cloud, Database, FileUp } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import type { IntegrationDescriptor, Tier } from "@/lib/integrations/contract";
import { integrationOf } from "@/lib/integrations/registry";

/** Glyphs of our own, drawn like the others: vendors' marks are theirs. */
const drawings: Record<Exclude<NonNullable<IntegrationDescriptor["icon"]>, "files" | "cloud">, ReactNode> = {
  bucket: (
    <>
      <ellipse cx="12" cy="6" rx="8" ry="3" />
      <path d="m4 6 2.2 12.4C6.5 20 9 21 12 21s5.5-1 5.8-2.600L20 6" />
    </>
  ),
  "cloud-bucket": (
    <>
      <path d="M7.5 12.500a3.75 3.75 0 0 1-.4-7.48 5.25 5.25 0 0 1 10.04 1.18 3.2 3.2 0 0 1-.64 6.300Z" />
      <rect x="5" y="16" width="14" height="5" rx="1.5" />
      <path d="M8.5 18.500h.01" />
    </>
  ),
  blocks: (
    <>
      <rect x="3" y="4" width="18" height="16" rx="2" />
      <path d="M7 8h4v4H7zM13.5 8h3.500v4h-3.500zM7 15h10v1.500H7z" />
    </>
  ),
};

function Glyph({ icon, tier }: { icon: IntegrationDescriptor["icon"]; tier: Tier }) {
  if (icon === "files") return <FileUp aria-hidden className="size-4" />;
  if (icon === "cloud") return <Cloud aria-hidden className="size-4" />;
  if (!icon) {
    const Icon = tier === "primary" ? Database : Blocks;
    return <Icon aria-hidden className="size-4" />;
  }
  return (
    <svg
      aria-hidden
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      className="size-4"
    >
      {drawings[icon]}
    </svg>
  );
}

/** What kind of system it is, at a glance. What is only planned has no kind yet. */
export function IntegrationIcon({ kind, tier, className }: { kind: string | null; tier: Tier; className?: string }) {
  return (
    <span
      className={cn(
        "flex size-8 shrink-0 items-center justify-center rounded-md border bg-subtle text-ink-soft",
        className,
      )}
    >
      <Glyph icon={kind === null ? undefined : integrationOf(kind)?.icon} tier={tier} />
    </span>
  );
}
