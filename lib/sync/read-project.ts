import type { Readable } from "node:stream";
import type { VersionWriter } from "@/lib/catalog/write-version";
import type { AssetDraft } from "@/lib/core/catalog";
import type { WarningList } from "@/lib/core/warnings";
import type { ArtifactMetadata, CatalogEntry } from "@/lib/dbt/project";
import { readCatalog } from "@/lib/dbt/read-catalog";
import { readManifest } from "@/lib/dbt/read-manifest";
import type { ArtifactRef, ArtifactSet } from "@/lib/integrations/contract";
import { countBytes } from "./count-bytes";
import type { Lease } from "./lease";
import { mergeColumns } from "./merge-columns";
import type { ProjectIndex } from "./project-index";
import type { ResultList } from "./read-results";
import type { SyncArtifact } from "./schema";

/** What reading adds to, over all the sets of a sync. */
export type Reading = {
  writer: VersionWriter;
  index: ProjectIndex;
  results: ResultList;
  counts: Record<string, number>;
  warnings: WarningList;
  artifacts: SyncArtifact[];
  lease: Lease;
};

type Open = (ref: ArtifactRef) => Promise<Readable>;

/**
 * Reads the artifacts of one dbt project and writes each asset as it goes by. Results and catalog are read first,
 * because an asset's columns come from both manifest and catalog.
 */
export async function readProject(open: Open, set: ArtifactSet, reading: Reading): Promise<void> {
  const { lease, warnings, results } = reading;
  const bytesOf = async (ref: ArtifactRef) =>
    countBytes(await open(ref), (bytes) => {
      lease.check();
      lease.progress.done += bytes;
    });
  const note = (ref: ArtifactRef, { dbtVersion, schemaVersion, generatedAt, invocationId }: ArtifactMetadata) => {
    const { name, path, bytes, revision } = ref;
    reading.artifacts.push({ name, path, bytes, revision, dbtVersion, schemaVersion, generatedAt, invocationId });
  };

  for (const ref of set.runResults) note(ref, await results.readRunResults(await bytesOf(ref)));
  if (set.sources) note(set.sources, await results.readSources(await bytesOf(set.sources)));
  const catalog = new CatalogColumns();
  if (set.catalog) {
    note(set.catalog, (await readCatalog(await bytesOf(set.catalog), { entry: catalog.add, warnings })).metadata);
  }

  const { metadata, counts } = await readManifest(await bytesOf(set.manifest), {
    warnings,
    disabled: () => undefined,
    node: async (node) => {
      const { index, writer } = reading;
      if (index.has(node.asset.key)) {
        warnings.add("node-repeated", "Nodes that came twice; the first is kept.", node.asset.key);
        return;
      }
      index.add(node);
      const asset = withCatalog(node.asset, catalog.take(node.asset.key), warnings);
      reading.counts.column = (reading.counts.column ?? 0) + asset.columns.length;
      await writer.putAsset(asset);
    },
  });
  note(set.manifest, metadata);
  for (const [type, count] of Object.entries(counts)) reading.counts[type] = (reading.counts[type] ?? 0) + count;
  for (const key of catalog.left) {
    warnings.add("catalog-unknown-node", "Relations in the catalog that the manifest does not know.", key);
  }
}

/** Catalog entries by unique_id, each kept as JSON text: a fraction of the memory of its objects. */
class CatalogColumns {
  readonly #byKey = new Map<string, string>();

  add = (entry: CatalogEntry): void => {
    this.#byKey.set(entry.key, JSON.stringify(entry));
  };

  take(key: string): CatalogEntry | undefined {
    const entry = this.#byKey.get(key);
    this.#byKey.delete(key);
    return entry === undefined ? undefined : (JSON.parse(entry) as CatalogEntry);
  }

  get left(): IterableIterator<string> {
    return this.#byKey.keys();
  }
}

function withCatalog(asset: AssetDraft, entry: CatalogEntry | undefined, warnings: WarningList): AssetDraft {
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
