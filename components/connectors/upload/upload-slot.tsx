import { CircleCheck, CircleDashed, CircleX, X } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { formatBytes } from "@/components/ui/format-number";
import { IconButton } from "@/components/ui/icon-button";
import type { ErrorView } from "@/lib/core/errors";
import type { SlotFacts } from "./match-files";

/** The place of one artifact: what it gives, which file is in it, and what is wrong with that file. */
export function UploadSlot({
  facts,
  file,
  complaint,
  remedy,
  onRemove,
}: {
  facts: SlotFacts;
  file: File | undefined;
  complaint: string | undefined;
  remedy: ErrorView["remedy"] | undefined;
  onRemove: (() => void) | undefined;
}) {
  const Icon = complaint ? CircleX : file ? CircleCheck : CircleDashed;
  const tone = complaint ? "text-danger" : file ? "text-success" : "text-ink-faint";
  return (
    <li className="flex items-start gap-3 px-3 py-2.5">
      <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${tone}`} />
      <div className="min-w-0 grow">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-mono text-xs font-medium">{facts.fileName}</span>
          <Badge tone={facts.required && !file ? "accent" : "neutral"}>
            {facts.required ? "Required" : "Recommended"}
          </Badge>
        </p>
        <p className="text-xs text-ink-soft">{file ? facts.gives : `${facts.gives}. ${facts.without}`}</p>
        {file && (
          <p className="mt-0.5 truncate text-xs">
            <span className="sr-only">Chosen: </span>
            {file.name} <span className="tabular text-ink-faint">{formatBytes(file.size)}</span>
          </p>
        )}
        {complaint && (
          <div role="alert" className="mt-1 text-xs">
            <p className="text-danger wrap-anywhere">{complaint}</p>
            {remedy && <p className="text-ink-soft wrap-anywhere">{remedy}</p>}
          </div>
        )}
      </div>
      {file && onRemove && (
        <IconButton label={`Take ${file.name} out`} size="sm" onClick={onRemove}>
          <X aria-hidden />
        </IconButton>
      )}
    </li>
  );
}
