import type { AssetDraft } from "@/lib/core/catalog";
import type { WarningList } from "@/lib/core/warnings";
import type { CatalogEntry } from "@/lib/dbt/project";
import { mergeColumns } from "./merge-columns";
import { addPackage } from "./same-project";

/** Catalog entries by unique_id, each kept as JSON text: a fraction of the memory of its objects. */
export class CatalogColumns {
  readonly #byKey = new Map<string, string>();
  readonly packages = new Set<string>();

  add = (entry: CatalogEntry): void => {
    addPackage(this.packages, entry.key);
    this.#byKey.set(entry.key, JSON.stringify(entry));
  };

  take(key: string): CatalogEntry | undefined {
    const entry = this.#byKey.get(key);
    this.#byKey.delete(key);
    return entry === undefined ? undefined : (JSON.parse(entry) as CatalogEntry);
  }

  /** What the catalog says of a node, as text; undefined: nothing. */
  textOf = (key: string): string | undefined => this.#byKey.get(key);

  /** As take, where what it says is known. */
  pass = (key: string): boolean => this.#byKey.delete(key);

  get left(): IterableIterator<string> {
    return this.#byKey.keys();
  }
}

/** An asset with the columns and figures of its relation. */
export function withCatalog(asset: AssetDraft, entry: CatalogEntry | undefined, warnings: WarningList): AssetDraft {
  if (!entry) return asset;
  const { columns, missing } = mergeColumns(asset.columns, entry.columns);
  for (const column of missing) {
    warnings.add(
      "column-not-in-catalog",
      "Documented columns that the relation in dbt's catalog does not have.",
      `${asset.key}.${column}`,
    );
  }
  const { owner, comment, relationType, stats } = entry;
  return { ...asset, columns, facts: { ...asset.facts, catalog: { owner, comment, relationType, stats } } };
}
