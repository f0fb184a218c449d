import { Badge } from "@/components/ui/badge";
import { Markdown } from "@/components/ui/markdown";
import { RelativeTime } from "@/components/ui/relative-time";
import { shorten } from "@/components/ui/shorten";
import { TestStatusIcon } from "@/components/ui/test-status";
import type { AssetView } from "@/lib/catalog/schema";

const mostColumns = 12;

/** Headings, lists and tables are for the asset's page. */
const firstParagraph = (text: string): string | undefined =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .find((part) => part !== "" && !/^(#|[-*+>|`~]|\d+[.)] )/.test(part));

/** The summary of an asset: enough to decide whether to open its page. */
export function AssetFacts({ asset }: { asset: AssetView }) {
  const facts: [string, string | null][] = [
    ["Relation", asset.relation],
    ["Materialized", asset.materialization],
    ["Package", asset.package],
    ["Owner", asset.owner],
    ["Group", asset.group],
    ["Connector", asset.connectorName],
  ];
  const opening = firstParagraph(asset.description);
  const failing = asset.tests.filter(({ result }) => result && ["fail", "error", "warn"].includes(result.status));
  return (
    <>
      {opening ? <Markdown text={opening} limit={2_000} /> : <p className="text-sm text-ink-faint">No description.</p>}
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
        {facts.map(
          ([term, value]) =>
            value && (
              <div key={term} className="contents">
                <dt className="text-ink-faint">{term}</dt>
                <dd className="wrap-anywhere">{shorten(value)}</dd>
              </div>
            ),
        )}
        {asset.lastRun?.completedAt && (
          <>
            <dt className="text-ink-faint">Last run</dt>
            <dd>
              {asset.lastRun.status}, <RelativeTime at={asset.lastRun.completedAt} />
            </dd>
          </>
        )}
      </dl>
      {failing.length > 0 && (
        <section>
          <h3 className="mb-1 text-xs font-medium text-ink-faint">Tests to look at</h3>
          <ul className="flex flex-col gap-1">
            {failing.slice(0, 5).map((test) => (
              <li key={test.id} className="flex items-center gap-1.5 text-sm">
                <TestStatusIcon
                  status={test.result?.status === "warn" ? "warn" : test.result?.status === "error" ? "error" : "fail"}
                />
                <span className="truncate">{shorten(test.name)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {asset.tags.length > 0 && (
        <div className="flex flex-wrap gap-1">
          {asset.tags.slice(0, 20).map((tag) => (
            <Badge key={tag}>
              <span className="truncate">{shorten(tag)}</span>
            </Badge>
          ))}
        </div>
      )}
      {asset.columns.length > 0 && (
        <section>
          <h3 className="mb-1 text-xs font-medium text-ink-faint">Columns ({asset.columns.length})</h3>
          <ul>
            {asset.columns.slice(0, mostColumns).map((column) => (
              <li
                key={column.name}
                className="flex justify-between gap-3 border-b border-line py-1 text-sm last:border-b-0"
              >
                <span className="truncate">{shorten(column.name)}</span>
                <span className="max-w-1/2 shrink-0 truncate font-mono text-xs text-ink-faint">
                  {column.type && shorten(column.type)}
                </span>
              </li>
            ))}
          </ul>
          {asset.columns.length > mostColumns && (
            <p className="mt-1 text-xs text-ink-faint">{asset.columns.length - mostColumns} more on its page.</p>
          )}
        </section>
      )}
    </>
  );
}
