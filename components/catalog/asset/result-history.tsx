import { formatCount, plural } from "@/components/ui/format-number";
import { formatDuration } from "@/components/ui/format-time";
import { RelativeTime } from "@/components/ui/relative-time";
import { RunLink } from "@/components/ui/run-link";
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { sinceWhen } from "@/lib/quality/past-results";
import { runWord } from "@/lib/quality/run-words";
import type { PastResult } from "@/lib/quality/schema";
import { outcomeTone } from "./asset-words";
import { HistoryStrip } from "./history-strip";

const toneText = { success: "text-success", warning: "text-warning", danger: "text-danger", neutral: "text-ink-faint" };

function Since({ history }: { history: readonly PastResult[] }) {
  const { runs, since, always } = sinceWhen(history);
  const [last] = history;
  if (!last) return null;
  return (
    <span className="text-xs text-ink-soft">
      {runWord(last.status)} in{" "}
      {always ? (runs === 1 ? "the only run" : `all ${runs} runs`) : `the last ${plural(runs, "run")}`}
      {since && !always && (
        <>
          {", first "}
          <RelativeTime at={since} />
        </>
      )}
    </span>
  );
}

/** What the runs of a test or a model found, the newest first, each with its message and the way to its run. */
export function ResultHistory({ history, name }: { history: readonly PastResult[]; name: string }) {
  if (history.length === 0)
    return <p className="text-ink-faint">No run of it is known. The next sync after a run brings its result here.</p>;
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <HistoryStrip history={history} most={30} />
        <Since history={history} />
      </div>
      <Table label={`Results of ${name}`} frameClassName="max-h-80 rounded-md border bg-surface">
        <TableHead>
          <tr>
            <Th>When</Th>
            <Th>Result</Th>
            <Th isNumber>Failing rows</Th>
            <Th isNumber>Took</Th>
            <Th>Run</Th>
            <Th>Message</Th>
          </tr>
        </TableHead>
        <tbody>
          {history.map((result) => (
            <TableRow key={`${result.version} ${result.at}`}>
              <Td className="whitespace-nowrap text-ink-soft">
                {result.at ? <RelativeTime at={result.at} /> : "Not said"}
              </Td>
              <Td className={`font-medium whitespace-nowrap ${toneText[outcomeTone(result.status)]}`}>
                {runWord(result.status)}
              </Td>
              <Td isNumber>{result.failures === null ? "" : formatCount(result.failures)}</Td>
              <Td isNumber>{result.executionTime === null ? "" : formatDuration(result.executionTime * 1000)}</Td>
              <Td className="whitespace-nowrap">
                {result.origin ? <RunLink origin={result.origin} /> : `Version ${result.version}`}
              </Td>
              <Td className="max-w-96 min-w-40 text-xs text-ink-soft">
                <span className="line-clamp-2 wrap-anywhere" title={result.message ?? undefined}>
                  {result.message}
                </span>
              </Td>
            </TableRow>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
