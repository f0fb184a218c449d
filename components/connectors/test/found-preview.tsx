import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { formatBytes, formatCount, plural } from "@/components/ui/format-number";
import { RelativeTime } from "@/components/ui/relative-time";
import type { FoundView } from "@/lib/connectors/schema";
import { countWords, matchSentence } from "../count-words";

function Fact({ term, wide = false, children }: { term: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={cn("min-w-0", wide && "col-span-full")}>
      <dt className="text-xs text-ink-faint">{term}</dt>
      <dd className={cn("font-medium", wide ? "wrap-anywhere" : "truncate")}>{children}</dd>
    </div>
  );
}

/** What a test found, in the figures a person knows their project by. */
export function FoundPreview({ found }: { found: FoundView }) {
  const counts = countWords(found.counts ?? {});
  const projects = found.artifacts?.filter(({ name }) => name === "manifest").length ?? 0;
  const hasFacts = [
    found.projectName,
    found.dbtVersion,
    found.adapterType,
    found.generatedAt,
    found.serverVersion,
  ].some(Boolean);
  return (
    <section aria-label="What was found" className="flex flex-col gap-3 rounded-md border bg-subtle p-3">
      {hasFacts && (
        <dl className="grid grid-cols-2 gap-x-4 gap-y-2 sm:grid-cols-4">
          {found.projectName && (
            <Fact term={projects > 1 ? plural(projects, "project") : "Project"} wide={projects > 1}>
              {found.projectName}
            </Fact>
          )}
          {found.dbtVersion && <Fact term="dbt">{found.dbtVersion}</Fact>}
          {found.adapterType && <Fact term="Adapter">{found.adapterType}</Fact>}
          {found.generatedAt && (
            <Fact term={projects > 1 ? "Last written" : "Written"}>
              <RelativeTime at={found.generatedAt} />
            </Fact>
          )}
          {found.serverVersion && <Fact term="Server">{found.serverVersion}</Fact>}
        </dl>
      )}
      {counts.length > 0 && (
        <ul aria-label="Counts" className="flex flex-wrap gap-x-4 gap-y-1">
          {counts.map(({ key, value, word }) => (
            <li key={key} className="tabular text-ink-soft">
              <span className="font-medium text-ink">{formatCount(value)}</span> {word}
            </li>
          ))}
        </ul>
      )}
      {found.mapping && (
        <p>
          <span className="font-medium">{matchSentence(found.mapping)}</span>{" "}
          <span className="text-ink-soft">the tables of the warehouse.</span>
        </p>
      )}
      {found.artifacts && found.artifacts.length > 0 && (
        <ul aria-label="Artifacts" className="flex flex-col gap-0.5 text-xs text-ink-soft">
          {found.artifacts.map((artifact) => (
            <li key={artifact.path} className="flex justify-between gap-3">
              <span className="min-w-0 font-mono wrap-anywhere">{artifact.path}</span>
              {artifact.bytes !== null && <span className="tabular shrink-0">{formatBytes(artifact.bytes)}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
