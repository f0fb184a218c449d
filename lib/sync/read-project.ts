import type { OpenArtifact } from "@/lib/already-read/kept-artifacts";
import type { VersionWriter } from "@/lib/catalog/write-version";
import { type AssetType, buildsRelation, type DbtAssetType, dbtAssetTypes } from "@/lib/core/catalog";
import type { WarningList } from "@/lib/core/warnings";
import type { CatalogEntry, DbtGroup, DbtNode, DisabledNode, DocBlock } from "@/lib/dbt/project";
import { readCatalog } from "@/lib/dbt/read-catalog";
import { readManifest } from "@/lib/dbt/read-manifest";
import type { RawNode } from "@/lib/dbt/split-json";
import type { ArtifactRef, ArtifactSet } from "@/lib/integrations/contract";
import type { BuildEvidence } from "./build-evidence";
import { CatalogColumns, withCatalog } from "./catalog-columns";
import { type Content, digesting } from "./content-digest";
import { countBytes } from "./count-bytes";
import { type ForeignNodes, isForeign, mayBeForeign } from "./foreign-nodes";
import type { Lease } from "./lease";
import type { MixedRuns } from "./mixed-runs";
import { namingFile } from "./naming-file";
import type { ProjectIndex } from "./project-index";
import { type ReadMarks, sourceDigest } from "./read-marks";
import type { ResultList } from "./read-results";
import type { ReadState } from "./read-state";
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
  foreign: ForeignNodes;
  evidence: BuildEvidence;
  disabled: Map<string, DisabledNode>;
  /** By key: projects of one sync may share a package. */
  docs: Map<string, DocBlock>;
  groups: Map<string, DbtGroup>;
  lease: Lease;
  marks: ReadMarks;
  contents: Content[];
  state: ReadState;
};

/**
 * Reads the artifacts of one dbt project and writes each asset as it goes by. Results and catalog are read first,
 * because an asset's columns come from both manifest and catalog.
 * @throws AppError `artifact-mismatch` when one of them is of another project than the manifest
 */
export async function readProject(open: OpenArtifact, set: ArtifactSet, reading: Reading): Promise<void> {
  const { lease, warnings, results } = reading;
  const bytesOf = async (ref: ArtifactRef) => {
    const counted = countBytes(await open(ref), (bytes) => {
      lease.advanceTo(lease.progress.done + bytes);
    });
    return digesting(counted, (digests) => reading.contents.push({ place: set.place, ref, ...digests }));
  };
  const others: ReadArtifact[] = [];
  const note = (
    ref: ArtifactRef,
    { metadata, packages }: Omit<ReadArtifact, keyof ArtifactRef>,
    more: Pick<SyncArtifact, "project" | "packages"> = {},
  ): ReadArtifact => {
    const { dbtVersion, schemaVersion, generatedAt, invocationId } = metadata;
    const { name, path, bytes, revision, origin = null } = ref;
    const said = { dbtVersion, schemaVersion, generatedAt, invocationId };
    reading.artifacts.push({ name, path, bytes, revision, ...said, place: set.place, origin, ...more });
    return { ...ref, metadata, packages };
  };

  const read = <T>(ref: ArtifactRef, from: (bytes: AsyncIterable<Uint8Array>) => Promise<T>): Promise<T> => {
    lease.progress.doing = ref.path;
    return namingFile(ref, async () => from(await bytesOf(ref)));
  };

  for (const ref of set.runResults)
    others.push(note(ref, await read(ref, (bytes) => results.readRunResults(bytes, ref))));
  if (set.sources) {
    const ref = set.sources;
    others.push(note(ref, await read(ref, (bytes) => results.readSources(bytes, ref))));
  }
  const catalog = new CatalogColumns();
  if (!set.catalog) warnings.add("catalog-missing", NO_CATALOG, set.place || set.manifest.path);
  else {
    const { metadata } = await read(set.catalog, (bytes) => readCatalog(bytes, { entry: catalog.add, warnings }));
    others.push(note(set.catalog, { metadata, packages: catalog.packages }));
  }

  const { shown, ...nodes } = await read(set.manifest, (bytes) => readNodes(bytes, catalog, reading));
  const manifest = note(set.manifest, nodes, { project: nodes.metadata.projectName, packages: [...shown].sort() });
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
  {
    index,
    writer,
    warnings,
    foreign,
    evidence,
    disabled,
    docs,
    groups: allGroups,
    lease,
    marks,
    counts: total,
  }: Reading,
): Promise<Omit<ArtifactIdentity, "path"> & { shown: Set<string> }> {
  const packages = new Set<string>();
  /** Packages of which a node is shown as this manifest has it. */
  const shown = new Set<string>();
  const waiting: { node: DbtNode; entry: CatalogEntry | undefined }[] = [];

  /** The node that is being read, with how many warnings there were before it. */
  let unread: { key: string; source: string; warned: number } | null = null;

  /** A node that was made into the row that is there from the very same text: only what all nodes are asked for is told. */
  const known = ({ section, key, bytes, stampAt }: RawNode): DbtAssetType | null => {
    const source = sourceDigest(section, bytes, stampAt, catalog.textOf(key));
    const mark = index.has(key) ? null : marks.find(key, source);
    if (mark === null || !writer.keepAsset(mark.id, mark.rowHash)) {
      unread = { key, source, warned: countOf(warnings) };
      return null;
    }
    marks.again();
    const { type } = mark.asset;
    lease.progress.nodes = (lease.progress.nodes ?? 0) + 1;
    addPackage(packages, key);
    addPackage(shown, key);
    index.add(mark);
    const isListed = catalog.pass(key);
    if (catalog.packages.size > 0 && buildsRelation(type)) evidence.looked(key, isListed);
    total.column = (total.column ?? 0) + mark.columns;
    return type;
  };

  /** Marks what was shown, but for a node that is to be warned of again. */
  const mark = ({ asset, dependsOn }: DbtNode, columns: number): void => {
    const { key, type, database, schema, identifier, relation, materialization, attachedTo } = asset;
    if (unread?.key !== key || unread.warned !== countOf(warnings) || !isDbtType(type)) return;
    marks.add({
      ...{ source: unread.source, id: writer.idOf(key), rowHash: writer.assetHash, columns, dependsOn },
      asset: { key, type, database, schema, identifier, relation, materialization, attachedTo },
    });
  };

  const show = async (node: DbtNode, entry: CatalogEntry | undefined): Promise<void> => {
    const { key, type } = node.asset;
    // Within one manifest the reader sees to it that a node comes once.
    if (index.has(key)) {
      warnings.add("node-in-several-projects", IN_SEVERAL, key);
      total[type] = (total[type] ?? 0) - 1;
      return;
    }
    index.add(node);
    addPackage(shown, key);
    if (catalog.packages.size > 0 && buildsRelation(type)) evidence.looked(key, entry !== undefined);
    const asset = withCatalog(node.asset, entry, warnings);
    total.column = (total.column ?? 0) + asset.columns.length;
    await writer.putAsset(asset);
    mark(node, asset.columns.length);
  };
  await writer.beginAssets();

  const { metadata, counts, groups } = await readManifest(bytes, {
    ...{ warnings, known },
    disabled: (node) => {
      addPackage(packages, node.key);
      disabled.set(node.key, node);
    },
    doc: (block) => {
      if (!docs.has(block.key)) docs.set(block.key, block);
    },
    node: async (node) => {
      const { key } = node.asset;
      lease.progress.nodes = (lease.progress.nodes ?? 0) + 1;
      addPackage(packages, key);
      const entry = catalog.take(key);
      // Whose project it is of is only certain at the end of the file.
      if (mayBeForeign(node)) waiting.push({ node, entry });
      else await show(node, entry);
    },
  });
  for (const [type, count] of Object.entries(counts)) total[type] = (total[type] ?? 0) + count;
  for (const { node, entry } of waiting) {
    if (!isForeign(node, metadata.projectName)) {
      await show(node, entry);
      continue;
    }
    total[node.asset.type] = (total[node.asset.type] ?? 0) - 1;
    foreign.add({ node, asset: withCatalog(node.asset, entry, warnings) });
  }
  for (const group of groups) if (!allGroups.has(group.key)) allGroups.set(group.key, group);
  // A project may have no nodes but those of its packages.
  if (metadata.projectName !== null) packages.add(metadata.projectName);
  return { metadata, packages, shown };
}

const isDbtType = (type: AssetType): type is DbtAssetType => dbtAssetTypes.some((each) => each === type);

const countOf = ({ list }: WarningList): number => list.reduce((sum, { count }) => sum + count, 0);

const NO_CATALOG =
  "No catalog.json lies beside the manifest, so types and order of columns come from the project's documentation alone. Let dbt docs generate write one.";
const IN_SEVERAL =
  "Nodes that several of the projects have, as those of a package they share. They are shown once, as the first project that was read has them.";
