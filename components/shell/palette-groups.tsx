"use client";

import { Command } from "cmdk";
import { ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import { Highlighted } from "@/components/catalog/highlighted";
import { AssetTypeIcon, assetTypeLooks } from "@/components/ui/asset-type";
import { ErrorNotice } from "@/components/ui/error-notice";
import { formatCount } from "@/components/ui/format-number";
import type { AssetSummary, AssetsAtHand } from "@/lib/catalog/schema";
import type { AssetType } from "@/lib/core/catalog";
import { errorView } from "./api-client";
import { mainDestinations, mayVisit, settingsDestinations } from "./navigation";
import type { Role } from "./role";
import type { useAssetSearch } from "./use-asset-search";

const itemClass =
  "flex min-h-9 items-center gap-2.5 rounded-md px-2 py-1 text-sm outline-none select-none data-[selected=true]:bg-muted";
const groupClass =
  "[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-ink-faint";

function Note({ children }: { children: ReactNode }) {
  return <p className="px-2 py-3 text-sm text-ink-soft">{children}</p>;
}

export function PaletteAssets({
  text,
  search,
  onGo,
}: {
  text: string;
  search: ReturnType<typeof useAssetSearch>;
  onGo: (href: string) => void;
}) {
  if (text === "") return null;
  if (search.error) return <ErrorNotice error={errorView(search.error)} className="m-1" />;
  const found = search.data;
  if (!found) return null;
  if (found.items.length === 0) {
    if (!search.settled) return null;
    return (
      <Note>
        No asset matches <span className="font-medium text-ink wrap-anywhere">“{text}”</span>. Names, columns, tags and
        descriptions are searched: try part of a word.
      </Note>
    );
  }
  return (
    <Command.Group heading="Assets" className={groupClass}>
      {found.items.map((asset) => (
        <PaletteAsset key={asset.id} asset={asset} onGo={onGo}>
          <Highlighted text={asset.name} words={wordsIn(asset)} />
          {asset.match && asset.match.field !== "name" && (
            <span className="block truncate text-xs text-ink-faint">
              {asset.match.field}: <Highlighted text={asset.match.text} words={wordsIn(asset)} />
            </span>
          )}
        </PaletteAsset>
      ))}
      {found.total > found.items.length && (
        <Command.Item
          value="everything found"
          onSelect={() => onGo(`/catalog?${new URLSearchParams({ q: text })}`)}
          className={itemClass}
        >
          <ArrowRight aria-hidden className="size-4 text-ink-faint" />
          All {formatCount(found.total)} results in the catalog
        </Command.Item>
      )}
    </Command.Group>
  );
}

/** What to mark, longest first so that "orders" wins over "order". */
const wordsIn = ({ match }: AssetSummary): string[] => [...(match?.words ?? [])].sort((a, b) => b.length - a.length);

type Shown = { id: string; type: AssetType; name: string; schema: string | null };

function PaletteAsset({
  asset,
  group = "found",
  onGo,
  children,
}: {
  asset: Shown;
  /** One asset may stand in two groups. */
  group?: string;
  onGo: (href: string) => void;
  children: ReactNode;
}) {
  return (
    <Command.Item value={`${group} ${asset.id}`} onSelect={() => onGo(`/catalog/${asset.id}`)} className={itemClass}>
      <AssetTypeIcon type={asset.type} />
      <span className="min-w-0 grow truncate">{children}</span>
      <span className="max-w-48 shrink-0 truncate text-xs text-ink-faint">
        {[assetTypeLooks[asset.type].label, asset.schema].filter(Boolean).join(" · ")}
      </span>
    </Command.Item>
  );
}

/** Before anything is typed: where somebody has been, and what they starred. */
export function PaletteAtHand({ atHand, onGo }: { atHand: AssetsAtHand; onGo: (href: string) => void }) {
  const groups = [
    { heading: "Recently viewed", assets: atHand.viewed },
    { heading: "Starred", assets: atHand.starred },
  ];
  return groups.map(
    ({ heading, assets }) =>
      assets.length > 0 && (
        <Command.Group key={heading} heading={heading} className={groupClass}>
          {assets.map((asset) => (
            <PaletteAsset key={asset.id} asset={asset} group={heading} onGo={onGo}>
              {asset.name}
            </PaletteAsset>
          ))}
        </Command.Group>
      ),
  );
}

export function PalettePages({ role, text, onGo }: { role: Role; text: string; onGo: (href: string) => void }) {
  const words = text.toLowerCase().split(/\s+/);
  const pages = [...mainDestinations, ...settingsDestinations].filter((page) => {
    const haystack = `${page.label} ${page.keywords}`.toLowerCase();
    return mayVisit(page, role) && words.every((word) => haystack.includes(word));
  });
  if (pages.length === 0) return null;
  return (
    <Command.Group heading="Go to" className={groupClass}>
      {pages.map((page) => (
        <Command.Item key={page.href} value={page.href} onSelect={() => onGo(page.href)} className={itemClass}>
          <page.icon aria-hidden className="size-4 shrink-0 text-ink-faint" />
          {page.label}
        </Command.Item>
      ))}
    </Command.Group>
  );
}
