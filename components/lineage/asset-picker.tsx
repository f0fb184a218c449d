"use client";

import { Search, Workflow } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { errorView } from "@/components/shell/api-client";
import { useAssetSearch } from "@/components/shell/use-asset-search";
import { AssetTypeIcon, assetTypeLooks } from "@/components/ui/asset-type";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Input } from "@/components/ui/input";
import { Page, PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import { TestStatusIcon } from "@/components/ui/test-status";
import type { TestStatus } from "@/lib/core/catalog";
import { type AssetType, isTestType } from "@/lib/core/catalog";
import type { LineageGraphName, LineageHub } from "@/lib/lineage/schema";
import { isSelectionText } from "@/lib/lineage/select/parse-selection";
import { SelectionLinks } from "./selection/selection-links";

/** The lineage page before an asset is chosen. */
export function AssetPicker({ hubs, graphs }: { hubs: readonly LineageHub[]; graphs: readonly LineageGraphName[] }) {
  const [text, setText] = useState("");
  const isSelection = graphs.length > 0 && isSelectionText(text);
  const search = useAssetSearch(isSelection ? "" : text, 20);
  const found = search.data?.items.filter(({ type }) => !isTestType(type));
  return (
    <Page>
      <PageHeader
        title="Lineage"
        description="Choose an asset to see what feeds it and what it feeds, or select as in dbt."
      />
      <div className="relative max-w-xl">
        <Search aria-hidden className="pointer-events-none absolute top-2.5 left-2.5 size-4 text-ink-faint" />
        <Input
          type="search"
          autoFocus
          aria-label="Find an asset"
          placeholder="Name, or +orders tag:nightly"
          value={text}
          onChange={(event) => setText(event.target.value)}
          className="h-9 pl-9"
        />
      </div>
      {text.trim() === "" ? (
        <Hubs hubs={hubs} />
      ) : isSelection ? (
        <SelectionLinks text={text} graphs={graphs} />
      ) : (
        <section aria-label="Found assets" aria-busy={!search.settled}>
          {search.error && <ErrorNotice error={errorView(search.error)} />}
          {!found && !search.error && <Skeleton className="h-40" />}
          {found?.length === 0 && search.settled && (
            <EmptyState icon={Search} title="No asset found">
              Names, columns and descriptions are searched: try part of a word.
            </EmptyState>
          )}
          <AssetLinks
            assets={(found ?? []).map((asset) => ({
              ...asset,
              note: [asset.database, asset.schema].filter(Boolean).join("."),
            }))}
          />
        </section>
      )}
    </Page>
  );
}

function Hubs({ hubs }: { hubs: readonly LineageHub[] }) {
  if (hubs.length === 0) {
    return (
      <EmptyState
        icon={Workflow}
        title="No lineage yet"
        action={
          <ButtonLink href="/settings/connectors" variant="primary">
            Data connectors
          </ButtonLink>
        }
      >
        Lineage comes with dbt: connect a warehouse, then dbt, and run the first sync.
      </EmptyState>
    );
  }
  return (
    <section aria-labelledby="hubs">
      <h2 id="hubs" className="mb-2 text-sm font-medium text-ink-soft">
        Most connected
      </h2>
      <AssetLinks
        assets={hubs.map((hub) => ({
          ...hub,
          note: `${hub.upstreamCount} upstream, ${hub.downstreamCount} downstream`,
        }))}
      />
    </section>
  );
}

type Choice = { id: string; name: string; type: AssetType; testStatus: TestStatus; note: string };

const AssetLinks = ({ assets }: { assets: readonly Choice[] }) => (
  <ul className="grid gap-2 sm:grid-cols-2 lg:grid-cols-3">
    {assets.map(({ id, name, type, testStatus, note }) => (
      <li key={id}>
        <Link
          href={`/lineage?asset=${id}`}
          className="flex items-center gap-2.5 rounded-md border border-line bg-surface px-3 py-2 hover:border-ink-faint"
        >
          <AssetTypeIcon type={type} titled />
          <span className="min-w-0 grow">
            <span className="block truncate font-medium">{name}</span>
            <span className="block truncate text-xs text-ink-faint">{note || assetTypeLooks[type].label}</span>
          </span>
          {testStatus !== "none" && <TestStatusIcon status={testStatus} />}
        </Link>
      </li>
    ))}
  </ul>
);
