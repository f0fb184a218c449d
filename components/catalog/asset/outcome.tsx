import { CircleCheck, CircleDashed, CircleX, TriangleAlert } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { formatDuration } from "@/components/ui/format-time";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ResultView } from "@/lib/catalog/schema";
import { runWord } from "@/lib/quality/run-words";
import { freshnessWord, outcomeTone } from "./asset-words";

const icons = { success: CircleCheck, warning: TriangleAlert, danger: CircleX, neutral: CircleDashed } as const;

/** How a run, a test or a look at freshness ended: sign, word, when and how long. */
export function Outcome({ result, timed = true }: { result: ResultView; timed?: boolean }) {
  const tone = outcomeTone(result.status);
  const Icon = icons[tone];
  const at = result.completedAt ?? result.startedAt;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-1.5 gap-y-0.5">
      <Badge tone={tone}>
        <Icon aria-hidden />
        {result.kind === "freshness" ? freshnessWord(result.status) : runWord(result.status)}
      </Badge>
      {timed && at && <RelativeTime at={at} className="text-ink-soft" />}
      {timed && result.kind !== "freshness" && result.executionTime !== null && (
        <span className="text-ink-faint">took {formatDuration(result.executionTime * 1000)}</span>
      )}
    </span>
  );
}
