import { type AssetType, assetTypes } from "@/lib/core/catalog";
import type { Reach } from "@/lib/core/lineage-graph";
import { isStorableText } from "@/lib/core/storable-text";
import { decodeAssetId, encodeAssetId } from "./asset-id-code";
import { type FoldName, foldNames } from "./fold/fold-names";
import { type LensName, lensNames } from "./lens/lens-names";

export type Direction = "up" | "down";
/** One side of a node: its upstream or its downstream. */
export type Branch = { id: string; direction: Direction };

/** The whole view, as the page's address says it: what is not named there is at its default. */
export type LineageParams = {
  asset: string | null;
  /** With `connectorId`, another way to name the asset: dbt's unique_id or a relation's name. */
  key: string | null;
  /** Without an asset or a key, whose graph is selected from. */
  connectorId: string | null;
  up: Reach;
  down: Reach;
  hiddenTypes: AssetType[];
  /** Single assets taken out of the drawing. */
  hidden: string[];
  selected: string | null;
  /** Branches followed a step further than the distance, in the order in which they were opened. */
  expanded: Branch[];
  collapsed: Branch[];
  view: "graph" | "table";
  /** By what the cards are coloured and signed, and which of its classes are not drawn; types are in `hiddenTypes`. */
  lens: LensName;
  /** By what assets are put together in one card, and the groups that are open all the same. */
  fold: FoldName | null;
  openGroups: string[];
  hiddenClasses: string[];
  /** A selection in dbt's selector syntax, and whether it alone is drawn. */
  select: string | null;
  only: boolean;
};

export const defaultReach = 2;
export const deepestReach = 10;
/** So many that the address stays below what browsers and proxies take. */
const mostIds = 150;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function readParams(search: URLSearchParams): LineageParams {
  return {
    asset: readUuid(search.get("asset")),
    key: readKey(search.get("key")),
    connectorId: readUuid(search.get("connectorId")),
    up: readReach(search.get("up")),
    down: readReach(search.get("down")),
    hiddenTypes: list(search.get("without")).filter(isAssetType),
    hidden: list(search.get("hidden")).flatMap((code) => decodeAssetId(code) ?? []),
    selected: decodeAssetId(search.get("selected") ?? ""),
    expanded: readBranches(search.get("expanded")),
    collapsed: readBranches(search.get("collapsed")),
    view: search.get("view") === "table" ? "table" : "graph",
    lens: readLensName(search.get("lens")),
    fold: readFoldName(search.get("fold")),
    openGroups: readFoldName(search.get("fold"))
      ? search.getAll("open").filter(isClassKey).slice(0, mostOpenGroups)
      : [],
    hiddenClasses:
      readLensName(search.get("lens")) === "type" ? [] : search.getAll("off").filter(isClassKey).slice(0, mostClasses),
    select: readSelect(search.get("select")),
    only: readSelect(search.get("select")) !== null && search.get("only") === "true",
  };
}

/** Without the leading question mark; empty when all is at its default. */
export function writeParams(params: LineageParams): string {
  const search = new URLSearchParams();
  const set = (name: string, value: string | null) => {
    if (value) search.set(name, value);
  };
  set("asset", params.asset);
  if (!params.asset) {
    set("key", params.key);
    set("connectorId", params.connectorId);
  }
  if (params.up !== defaultReach) search.set("up", String(params.up));
  if (params.down !== defaultReach) search.set("down", String(params.down));
  set("without", params.hiddenTypes.join("."));
  set("hidden", params.hidden.slice(0, mostIds).map(encodeAssetId).join("."));
  set("selected", params.selected && encodeAssetId(params.selected));
  set("expanded", writeBranches(params.expanded));
  set("collapsed", writeBranches(params.collapsed));
  if (params.view === "table") search.set("view", "table");
  if (params.fold) {
    search.set("fold", params.fold);
    for (const name of params.openGroups.slice(0, mostOpenGroups)) search.append("open", name);
  }
  if (params.lens !== "type") {
    search.set("lens", params.lens);
    for (const key of params.hiddenClasses.slice(0, mostClasses)) search.append("off", key);
  }
  set("select", params.select);
  if (params.select && params.only) search.set("only", "true");
  return search.toString();
}

const list = (text: string | null): string[] => (text ? text.split(".").slice(0, mostIds) : []);
const readUuid = (text: string | null): string | null => (text && uuid.test(text) ? text.toLowerCase() : null);
/** What the API would refuse names no asset. */
const readKey = (text: string | null): string | null =>
  text && text.length <= 2000 && isStorableText(text) ? text : null;
/** One that is too long is kept, so that it can be said what is wrong with it. */
const readSelect = (text: string | null): string | null => (text?.trim() && isStorableText(text) ? text : null);
const mostClasses = 12;
const mostOpenGroups = 40;
const isClassKey = (text: string): boolean => text.length > 0 && text.length <= 200 && isStorableText(text);
const readLensName = (text: string | null): LensName => lensNames.find((name) => name === text) ?? "type";
const readFoldName = (text: string | null): FoldName | null => foldNames.find((name) => name === text) ?? null;
const isAssetType = (text: string): text is AssetType => assetTypes.some((type) => type === text);

function readReach(text: string | null): Reach {
  if (text === "all") return "all";
  return text && /^\d{1,2}$/.test(text) ? Math.min(Number(text), deepestReach) : defaultReach;
}

/** `CODE` followed by `u` or `d`. */
function readBranches(text: string | null): Branch[] {
  return list(text).flatMap((word) => {
    const id = decodeAssetId(word.slice(0, -1));
    const letter = word.at(-1);
    if (!id || (letter !== "u" && letter !== "d")) return [];
    return [{ id, direction: letter === "u" ? ("up" as const) : ("down" as const) }];
  });
}

const writeBranches = (branches: readonly Branch[]): string =>
  branches
    .slice(0, mostIds)
    .map(({ id, direction }) => encodeAssetId(id) + direction.charAt(0))
    .join(".");

export const isSameBranch = (a: Branch, b: Branch): boolean => a.id === b.id && a.direction === b.direction;
