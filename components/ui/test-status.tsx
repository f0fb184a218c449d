import {
  CircleCheck,
  CircleDashed,
  CircleHelp,
  CircleSlash,
  CircleX,
  type LucideIcon,
  OctagonX,
  TriangleAlert,
} from "lucide-react";
import type { TestStatus } from "@/lib/core/catalog";
import { Badge, type Tone } from "./badge";
import { cn } from "./cn";

type Look = { label: string; icon: LucideIcon; tone: Tone; text: string };

/** Each status has its own sign and word, so that none is told by colour alone. */
export const testStatusLooks: Record<TestStatus, Look> = {
  fail: { label: "Failing", icon: CircleX, tone: "danger", text: "text-danger" },
  error: { label: "Error", icon: OctagonX, tone: "danger", text: "text-danger" },
  warn: { label: "Warning", icon: TriangleAlert, tone: "warning", text: "text-warning" },
  pass: { label: "Passing", icon: CircleCheck, tone: "success", text: "text-success" },
  skipped: { label: "Skipped", icon: CircleSlash, tone: "neutral", text: "text-ink-faint" },
  unknown: { label: "Not run", icon: CircleHelp, tone: "neutral", text: "text-ink-faint" },
  none: { label: "No tests", icon: CircleDashed, tone: "neutral", text: "text-ink-faint" },
};

export function TestStatusBadge({ status, className }: { status: TestStatus; className?: string }) {
  const { label, icon: Icon, tone } = testStatusLooks[status];
  return (
    <Badge tone={tone} className={className}>
      <Icon aria-hidden />
      {label}
    </Badge>
  );
}

/** The sign alone, named for screen readers, for where a row has no room for the word. */
export function TestStatusIcon({ status, className }: { status: TestStatus; className?: string }) {
  const { label, icon: Icon, text } = testStatusLooks[status];
  return <Icon role="img" aria-label={`Tests: ${label}`} className={cn("size-4 shrink-0", text, className)} />;
}
