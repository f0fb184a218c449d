import { UserRound } from "lucide-react";
import Link from "next/link";
import { AssetTypeIcon, assetTypeLooks } from "@/components/ui/asset-type";
import { Badge } from "@/components/ui/badge";
import { shorten } from "@/components/ui/shorten";
import { TestStatusBadge } from "@/components/ui/test-status";
import type { AssetSummary } from "@/lib/catalog/schema";
import { plainLine } from "./highlight";
import { Highlighted } from "./highlighted";
import { resultMark } from "./result-focus";

const SHOWN_TAGS = 2;

/** Versions of one model share its name; only the key tells them apart. */
const versionOf = ({ key, type }: AssetSummary): string | null =>
  type === "model" ? (/^model\.[^.]+\.[^.]+\.(v[^.]+)$/.exec(key)?.[1] ?? null) : null;

/** Where it is, in the words that tell two assets of one name apart. */
function placeOf(asset: AssetSummary): string {
  const { schema, database, package: dbtPackage, materialization } = asset;
  const relation = [dbtPackage ? null : database, schema].filter(Boolean).join(".");
  return [versionOf(asset), relation, dbtPackage, materialization].filter(Boolean).join(" · ");
}

const foundIn = { name: "Name", key: "Key", tag: "Tag", column: "Column", description: "Description" };

export function AssetRow({ asset, words: searched }: { asset: AssetSummary; words: readonly string[] }) {
  const { match, tags, owner, testStatus } = asset;
  // What was taken for a misspelled word is marked beside the words themselves.
  const words = [...new Set([...(match?.words ?? []), ...searched])].sort((a, b) => b.length - a.length);
  const found = match !== null && match.field !== "name" ? match : null;
  const about = found ? found.text : plainLine(asset.description);
  return (
    <li className="group relative grid min-h-12 grid-cols-[1rem_minmax(0,1fr)_auto] items-center gap-x-2.5 border-b px-3 py-1.5 last:border-b-0 hover:bg-subtle has-[a:focus-visible]:bg-subtle">
      <AssetTypeIcon type={asset.type} className="self-start mt-0.5" />
      <div className="min-w-0">
        <div className="flex min-w-0 items-baseline gap-2">
          <Link
            {...resultMark}
            href={`/catalog/${asset.id}`}
            prefetch={false}
            className="truncate font-medium outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-ring"
          >
            <Highlighted text={shorten(asset.name)} words={words} />
            <span className="sr-only">, {assetTypeLooks[asset.type].label}</span>
          </Link>
          <span className="truncate text-xs text-ink-faint max-sm:hidden">{shorten(placeOf(asset))}</span>
        </div>
        <div className="flex min-w-0 items-center gap-1.5 text-xs text-ink-soft">
          {found && (
            <span className="shrink-0 rounded-sm bg-muted px-1 text-2xs text-ink-soft">{foundIn[found.field]}</span>
          )}
          <span className={found && found.field !== "description" ? "truncate font-mono" : "truncate"}>
            {about === "" ? (
              <span className="text-ink-faint">No description</span>
            ) : (
              <Highlighted text={about} words={words} />
            )}
          </span>
        </div>
      </div>
      <div className="flex items-center gap-1.5">
        {tags.slice(0, SHOWN_TAGS).map((tag) => (
          <Badge key={tag} className="max-w-28 max-lg:hidden">
            <span className="truncate">{shorten(tag)}</span>
          </Badge>
        ))}
        {tags.length > SHOWN_TAGS && (
          <Badge className="max-lg:hidden" title={shorten(tags.join(", "))}>
            +{tags.length - SHOWN_TAGS}
          </Badge>
        )}
        <span className="flex w-36 items-center gap-1 pl-2 text-xs text-ink-faint max-xl:hidden">
          {owner && (
            <>
              <UserRound aria-hidden className="size-3.5 shrink-0" />
              <span className="truncate" title={`Owner: ${shorten(owner)}`}>
                {shorten(owner)}
              </span>
            </>
          )}
        </span>
        <span className="flex justify-end sm:w-20">
          {testStatus !== "none" && <TestStatusBadge status={testStatus} />}
        </span>
      </div>
    </li>
  );
}
