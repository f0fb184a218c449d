import { BookText } from "lucide-react";
import Link from "next/link";
import type { DocMention } from "@/lib/project/schema";
import { docHref } from "../project/project-hrefs";

/** Which doc blocks a description takes in, each a way to all the places that share it. */
export function DocMentions({ docs, connectorId }: { docs: readonly DocMention[]; connectorId: string }) {
  if (docs.length === 0) return null;
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-xs text-ink-soft">
      <BookText aria-hidden className="size-3.5 text-ink-faint" />
      <span className="sr-only">From the doc block</span>
      {docs.slice(0, 10).map(({ key, name }) => (
        <Link
          key={key}
          href={docHref(connectorId, key)}
          prefetch={false}
          className="underline underline-offset-2 wrap-anywhere hover:text-ink"
        >
          {name}
        </Link>
      ))}
    </span>
  );
}
