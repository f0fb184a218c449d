import { ExternalLink } from "lucide-react";
import type { RunOrigin } from "@/lib/core/run-origin";
import { cn } from "./cn";

/** "Nightly build · run #4711", a way out to the run where the job's own system shows it. */
export function RunLink({ origin: { job, runId, url }, className }: { origin: RunOrigin; className?: string }) {
  if (!/^https?:\/\//i.test(url))
    return <span className={cn("wrap-anywhere", className)}>{`${job} · run #${runId}`}</span>;
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      className={cn("rounded-sm text-accent underline underline-offset-2 wrap-anywhere", className)}
    >
      {job} ·{" "}
      <span className="tabular whitespace-nowrap">
        run #{runId}
        <ExternalLink aria-label=", opens elsewhere" className="ml-1 inline size-3 align-baseline" />
      </span>
    </a>
  );
}

/** Whose run it was: "Pedalworks · Production · step 4". */
export const runPlace = ({ project, environment, step }: RunOrigin): string =>
  [project, environment, step === null ? null : `step ${step}`].filter((part) => part !== null).join(" · ");
