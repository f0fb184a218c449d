"use client";

import { BookOpen, ChevronRight, ExternalLink } from "lucide-react";
import { useId } from "react";
import { cn } from "@/components/ui/cn";
import type { GuideSection, IntegrationDescriptor } from "@/lib/integrations/contract";
import { RichText } from "../rich-text";

function Section({ section, open, onToggle }: { section: GuideSection; open: boolean; onToggle: () => void }) {
  const id = useId();
  return (
    <li>
      <h3>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          onClick={onToggle}
          className={cn(
            "flex w-full items-center gap-2 px-3 py-2 text-left text-sm -outline-offset-2 hover:bg-subtle",
            open ? "font-medium" : "text-ink-soft",
          )}
        >
          <ChevronRight
            aria-hidden
            className={cn("size-4 shrink-0 text-ink-faint transition-transform", open && "rotate-90")}
          />
          {section.title}
        </button>
      </h3>
      <div id={id} hidden={!open} className="animate-enter px-3 pb-3 pl-9 text-ink-soft">
        <RichText text={section.body} about={`Guide: ${section.title}`} />
      </div>
    </li>
  );
}

/** The guide beside a form: the section of the field in focus is open. */
export function GuidePanel({
  integration,
  open,
  onOpen,
  className,
}: {
  integration: IntegrationDescriptor;
  /** The title of the open section. */
  open: string | null;
  onOpen: (title: string | null) => void;
  className?: string;
}) {
  return (
    <aside aria-label="Guide" className={cn("h-fit rounded-lg border bg-surface", className)}>
      <div className="flex items-center gap-2 border-b px-3 py-2.5">
        <BookOpen aria-hidden className="size-4 text-ink-faint" />
        <h2 className="grow text-sm font-semibold">Guide</h2>
        {integration.docsUrl && (
          <a
            href={integration.docsUrl}
            target="_blank"
            rel="noopener noreferrer"
            className="flex items-center gap-1 rounded-sm text-xs text-ink-soft hover:text-ink hover:underline"
          >
            Vendor's documentation <ExternalLink aria-hidden className="size-3" />
          </a>
        )}
      </div>
      <ol className="divide-y">
        {integration.guide.map((section) => (
          <Section
            key={section.title}
            section={section}
            open={section.title === open}
            onToggle={() => onOpen(section.title === open ? null : section.title)}
          />
        ))}
      </ol>
    </aside>
  );
}
