import type { AssetType } from "../../core/catalog";
import { sourceNameOf } from "./selectable";

type Named = { type: AssetType; key: string; name: string; package: string | null };

const ownMethods = new Set<AssetType>(["exposure", "metric", "semantic_model", "saved_query"]);

/** How an asset is written in a selection. */
export function termOf(asset: Named): string {
  const { type, key, name, package: project } = asset;
  const version = type === "model" && project !== null ? /\.(v[^.]+)$/.exec(key)?.[1] : undefined;
  const value = version && key.endsWith(`.${name}.${version}`) ? `${name}.${version}` : name;
  if (type === "source") return quoted(`source:${sourceNameOf(asset)}.${name}`);
  return quoted(ownMethods.has(type) ? `${type}:${name}` : value);
}

const quoted = (text: string): string => (/[\s,]/.test(text) ? `"${text}"` : text);

/** The selection with the direct neighbours of one of its assets as well. */
export function withNeighbours(text: string, asset: Named, direction: "up" | "down"): string {
  const term = direction === "up" ? `1+${termOf(asset)}` : `${termOf(asset)}+1`;
  const exclude = text.search(/(^|\s)--exclude(\s|$)/);
  if (exclude < 0) return `${text.trim()} ${term}`;
  return `${text.slice(0, exclude).trim()} ${term} ${text.slice(exclude).trim()}`.trim();
}
