import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import type { Tier } from "@/lib/integrations/contract";
import { IntegrationIcon } from "../integration-icon";
import { wizardHref } from "../wizard/wizard-url";
import type { GalleryOption } from "./gallery-families";

/** One integration: the way into its wizard, or that it is planned. */
export function GalleryCard({ option, tier, then }: { option: GalleryOption; tier: Tier; then: string | null }) {
  const text = (
    <span className="min-w-0 grow">
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
        {option.name}
        {option.mark && <Badge tone={option.mark === "Recommended" ? "accent" : "neutral"}>{option.mark}</Badge>}
      </span>
      <span className="mt-0.5 block text-xs text-ink-soft">{option.summary}</span>
    </span>
  );
  const box = "flex h-full items-start gap-3 rounded-lg border p-3";
  if (option.kind === null) {
    return (
      <div className={`${box} border-dashed bg-subtle`}>
        <IntegrationIcon kind={null} tier={tier} className="text-ink-faint" />
        {text}
      </div>
    );
  }
  return (
    <Link
      href={wizardHref(option.kind, { then })}
      className={`${box} bg-surface transition-colors hover:border-line-strong hover:bg-subtle`}
    >
      <IntegrationIcon kind={option.kind} tier={tier} className="text-accent" />
      {text}
      <ChevronRight aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-faint" />
    </Link>
  );
}
