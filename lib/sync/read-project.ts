import type { Readable } from "node:stream";
import type { VersionWriter } from "@/lib/catalog/write-version";
import type { AssetDraft } from "@/lib/core/catalog";
import type { WarningList } from "@/lib/core/warnings";
import type { CatalogEntry } from "@/lib/dbt/project";
import { readCatalog } from "@/lib/dbt/read-catalog";
import { readManifest } from "@/lib/dbt/read-manifest";
import type { ArtifactRef, ArtifactSet } from "@/lib/integrations/contract";
import { countBytes } from "./count-bytes";
import type { Lease } from "./lease";
import { mergeColumns } from "./merge-columns";
import type { MixedRuns } from "./mixed-runs";
import { namingFile } from "./naming-file";
import type { ProjectIndex } from "./project-index";
import type { ResultList } from "./read-results";
import { type ArtifactIdentity, addPackage, requireSameProject } from "./same-project";
import type { SyncArtifact } from "./schema";

/** What reading adds to, over all the sets of a sync. */
export type Reading = {
  writer: VersionWriter;
  mixedRuns: MixedRuns;
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
 * @throws AppError `artifact-mismatch` when one of them is of another project than the manifest
 */
export async function readProject(open: Open, set: ArtifactSet, reading: Reading): Promise<void> {
  const { lease, warnings, results } = reading;
  const bytesOf = async (ref: ArtifactRef) =>
    countBytes(await open(ref), (bytes) => {
      lease.check();
      lease.progress.done += bytes;
    });
  const others: ReadArtifact[] = [];
  const note = (ref: ArtifactRef, { metadata, packages }: Omit<ReadArtifact, keyof ArtifactRef>): ReadArtifact => {
    const { dbtVersion, schemaVersion, generatedAt, invocationId } = metadata;
    const { name, path, bytes, revision } = ref;
    reading.artifacts.push({ name, path, bytes, revision, dbtVersion, schemaVersion, generatedAt, invocationId });
    return { ...ref, metadata, packages };
  };

  const read = <T>(ref: ArtifactRef, from: (bytes: AsyncIterable<Uint8Array>) => Promise<T>): Promise<T> =>
    namingFile(ref, async () => from(await bytesOf(ref)));

  for (const ref of set.runResults) others.push(note(ref, await read(ref, (bytes) => results.readRunResults(bytes))));
  if (set.sources) others.push(note(set.sources, await read(set.sources, (bytes) => results.readSources(bytes))));
  const catalog = new CatalogColumns();
  if (set.catalog) {
    const { metadata } = await read(set.catalog, (bytes) => readCatalog(bytes, { entry: catalog.add, warnings }));
    others.push(note(set.catalog, { metadata, packages: catalog.packages }));
  }

  const manifest = note(set.manifest, await read(set.manifest, (bytes) => readNodes(bytes, catalog, reading)));
  for (const other of others) requireSameProject(manifest, other);
  reading.mixedRuns.compare(manifest, others);
  for (const key of catalog.left) {
    warnings.add("catalog-unknown-node", "Relations in the catalog that the manifest does not know.", key);
  }
}

type ReadArtifact = ArtifactRef & ArtifactIdentity;

async function readNodes(
  bytes: AsyncIterable<Uint8Array>,
  catalog: CatalogColumns,
  { index, writer, warnings, counts: total }: Reading,
): Promise<Omit<ArtifactIdentity, "path">> {
  const packages = new Set<string>();
  const { metadata, counts } = await readManifest(bytes, {
    warnings,
    disabled: ({ key }) => addPackage(packages, key),
    node: async (node) => {
      const { key, type } = node.asset;
      addPackage(packages, key);
      const entry = catalog.take(key);
      // Within one manifest the reader sees to it that a node comes once.
      if (index.has(key)) {
        warnings.add("node-in-several-projects", IN_SEVERAL, key);
        total[type] = (total[type] ?? 0) - 1;
        return;
      }
      index.add(node);
      const asset = withCatalog(node.asset, entry, warnings);
      total.column = (total.column ?? 0) + asset.columns.length;
      await writer.putAsset(asset);
    },
  });
  for (const [type, count] of Object.entries(counts)) total[type] = (total[type] ?? 0) + count;
  // A project may have no nodes but those of its packages.
  if (metadata.projectName !== null) packages.add(metadata.projectName);
  return { metadata, packages };
}

const IN_SEVERAL =
  "Nodes that several of the projects have, as those of a package they share. They are shown once, as the first project that was read has them.";

/** Catalog entries by unique_id, each kept as JSON text: a fraction of the memory of its objects. */
class CatalogColumns {
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
