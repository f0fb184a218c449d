import type { DbtAssetType } from "../core/catalog";
import type { WarningList } from "../core/warnings";
import type { ReadLimits } from "./limits";
import { ManifestVisitor } from "./manifest-visitor";
import type { ArtifactMetadata, DbtGroup, DbtNode, DisabledNode, DocBlock } from "./project";
import { readSections } from "./read-sections";
import type { RawNode } from "./split-json";

/** What becomes of a manifest's nodes as they come by. Nothing is kept here: a caller that throws ends the reading. */
export type ManifestSink = {
  /** Asked of each node before it is read: of what type it is, when nothing needs to be read of it; null: read it. */
  known?(node: RawNode): DbtAssetType | null;
  node(node: DbtNode): void | Promise<void>;
  /** Told of what `disabled` lists and of nodes elsewhere whose config is switched off; of the oldest dbt by name alone. */
  disabled(node: DisabledNode): void;
  /** Told of the project's own blocks and those of its packages; not of the one page that dbt itself brings. */
  doc?(block: DocBlock): void;
  warnings: WarningList;
  /** Bytes read so far, inflated. */
  progress?(bytes: number): void;
};

export type ManifestSummary = {
  metadata: ArtifactMetadata;
  /** Enabled nodes by type, those that came twice counted once. */
  counts: Partial<Record<DbtAssetType, number>>;
  /** Groups come after the nodes in the file, so their owners are told here. */
  groups: DbtGroup[];
  /** Size, inflated. */
  bytes: number;
};

/**
 * Reads a manifest of any dbt version, plain or gzip, one node at a time.
 * @throws AppError `artifact-malformed` with the place when the file is no whole manifest, `artifact-too-large`.
 */
export async function readManifest(
  bytes: AsyncIterable<Uint8Array>,
  sink: ManifestSink,
  limits?: ReadLimits,
): Promise<ManifestSummary> {
  const visitor = new ManifestVisitor(sink);
  const { bytes: size } = await readSections(bytes, visitor, limits);
  return { ...visitor.finish(), bytes: size };
}
