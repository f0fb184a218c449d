import Link from "next/link";
import type { ReactNode } from "react";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { formatBytes, formatCount } from "@/components/ui/format-number";
import { RelativeTime } from "@/components/ui/relative-time";
import { shorten } from "@/components/ui/shorten";
import type { AssetView } from "@/lib/catalog/schema";
import { groupHref, projectHref } from "../project/project-hrefs";
import { realRun } from "./asset-words";
import { FactList } from "./fact-list";
import { Outcome } from "./outcome";
import { numberAt, textAt } from "./read-facts";
import { ResultOrigin } from "./result-origin";
import { SafeLink } from "./safe-link";

/** Rows: as the warehouse counts them, else as it or dbt's catalog estimates them. */
function rowsOf(asset: AssetView): string | null {
  const facts = asset.warehouse?.facts ?? asset.facts;
  const counted = numberAt(facts, "rowCount");
  if (counted !== null) return formatCount(counted);
  const estimate = numberAt(facts, "rowEstimate") ?? numberAt(asset.facts, "catalog.stats.num_rows");
  return estimate === null || estimate < 0 ? null : `about ${formatCount(estimate)}`;
}

function freshnessFact({ freshness }: AssetView): ReactNode {
  if (!freshness) return null;
  const loadedAt = textAt(freshness.facts, "max_loaded_at");
  return (
    <span className="flex flex-wrap items-center gap-1.5">
      <Outcome result={freshness} timed={false} />
      {loadedAt && (
        <span className="text-ink-soft">
          loaded <RelativeTime at={loadedAt} />
        </span>
      )}
      <ResultOrigin result={freshness} />
    </span>
  );
}

const accessWords = new Map([
  ["private", "private: for its own group alone"],
  ["protected", "protected: for its own project"],
  ["public", "public: for other projects too"],
]);

function GroupFact({ asset }: { asset: AssetView }) {
  const { group, groupDetails, connectorId } = asset;
  if (!groupDetails) return shorten(group ?? "");
  const { key, name, owner, email } = groupDetails;
  return (
    <span className="flex flex-col">
      <Link
        href={groupHref(connectorId, key)}
        prefetch={false}
        className="text-accent underline underline-offset-2 wrap-anywhere"
      >
        {shorten(name)}
      </Link>
      {(owner ?? email) && <span className="text-xs text-ink-soft wrap-anywhere">owned by {owner ?? email}</span>}
    </span>
  );
}

function entries(asset: AssetView): (readonly [string, ReactNode])[] {
  const run = realRun(asset);
  const size = numberAt(asset.warehouse?.facts ?? asset.facts, "sizeBytes");
  const url = textAt(asset.facts, "exposure.url");
  const email = textAt(asset.facts, "exposure.owner.email");
  const latest = textAt(asset.facts, "latest_version");
  return [
    [
      "Last run",
      run && (
        <span key="run" className="flex flex-col gap-1">
          <Outcome result={run} />
          <ResultOrigin result={run} />
          {run.invocationId && (
            <Link
              href={`/runs?${new URLSearchParams({ project: asset.connectorId, run: run.invocationId, q: asset.name })}`}
              prefetch={false}
              className="text-xs text-accent underline underline-offset-2"
            >
              Its place in the run
            </Link>
          )}
        </span>
      ),
    ],
    ["Freshness", freshnessFact(asset)],
    ["Rows", rowsOf(asset)],
    ["Size", size === null ? null : formatBytes(size)],
    ["Columns", asset.columns.length > 0 ? formatCount(asset.columns.length) : null],
    ["Owner", asset.owner && shorten(asset.owner)],
    ["Mail", email && <SafeLink address={email} />],
    ["Address", url && <SafeLink address={url} />],
    ["Label", textAt(asset.facts, `${asset.type}.label`)],
    ["Kind", textAt(asset.facts, `${asset.type}.type`)],
    ["Maturity", textAt(asset.facts, "exposure.maturity")],
    ["Group", asset.group && <GroupFact key="group" asset={asset} />],
    ["Access", asset.access && (accessWords.get(asset.access) ?? asset.access)],
    ["Materialized", asset.materialization && shorten(asset.materialization)],
    [
      "Version",
      textAt(asset.facts, "version") && `${textAt(asset.facts, "version")}${latest ? `, the latest is ${latest}` : ""}`,
    ],
    [
      "Package",
      asset.package && (
        <Link
          key="package"
          href={projectHref(asset.connectorId)}
          prefetch={false}
          className="text-accent underline underline-offset-2 wrap-anywhere"
        >
          {shorten(asset.package)}
        </Link>
      ),
    ],
    ["Defined in", asset.path && <code className="font-mono text-xs">{shorten(asset.path)}</code>],
    [
      "Key",
      <code key="key" className="font-mono text-xs">
        {shorten(asset.key)}
      </code>,
    ],
  ];
}

export function KeyFacts({ asset }: { asset: AssetView }) {
  const known = entries(asset).filter(([, value]) => value !== null && value !== undefined && value !== "");
  return (
    <Card>
      <CardHeader title="Key facts" />
      <CardBody>
        <FactList facts={known} />
      </CardBody>
    </Card>
  );
}
