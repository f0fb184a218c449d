import { buildsRelation } from "@/lib/core/catalog";
import { WarningList } from "@/lib/core/warnings";
import type { ArtifactMetadata } from "@/lib/dbt/project";
import { readCatalog } from "@/lib/dbt/read-catalog";
import { readManifest } from "@/lib/dbt/read-manifest";
import { readRunResults } from "@/lib/dbt/read-run-results";
import { readSources } from "@/lib/dbt/read-sources";
import type { ArtifactRef, ArtifactSet, SecondaryClient } from "@/lib/integrations/contract";
import type { DbtRelation } from "@/lib/mapping/match-relations";
import { relationOf } from "@/lib/mapping/relation-of";
import { countBytes } from "@/lib/sync/count-bytes";
import { MixedRuns } from "@/lib/sync/mixed-runs";
import { namingFile } from "@/lib/sync/naming-file";
import { type ArtifactIdentity, addPackage, requireSameProject } from "@/lib/sync/same-project";

/** One dbt project as its manifest tells of it. */
export type ProjectPreview = { place: string; path: string; metadata: ArtifactMetadata; nodes: number };

const othersOf = ({ catalog, runResults, sources }: ArtifactSet): ArtifactRef[] =>
  [catalog, ...runResults, sources].filter((ref) => ref !== undefined);

export const refsOf = (set: ArtifactSet): ArtifactRef[] => [set.manifest, ...othersOf(set)];

/**
 * Reads artifacts to their end and keeps what is shown before the first sync. What it knows so far can be looked at
 * while it reads, and when it was given up.
 */
export class ArtifactsPreview {
  readonly projects: ProjectPreview[] = [];
  /** Nodes by type, over all projects; one that several have counts once. */
  readonly counts: Record<string, number> = {};
  /** The nodes that should be found in the warehouse. */
  readonly relations: DbtRelation[] = [];
  readonly mixedRuns = new MixedRuns();
  bytesRead = 0;
  filesRead = 0;
  #lastSignAt = performance.now();
  readonly #keys = new Set<string>();

  constructor(
    private readonly client: SecondaryClient,
    readonly sets: readonly ArtifactSet[],
  ) {}

  /** Manifests come first: they alone tell what there is to see. @throws AppError for a file that is no good */
  async read(): Promise<void> {
    const manifests: [set: ArtifactSet, manifest: ArtifactRef & ArtifactIdentity][] = [];
    for (const set of this.sets) manifests.push([set, await namingFile(set.manifest, () => this.#readManifest(set))]);
    for (const [set, manifest] of manifests) {
      for (const ref of othersOf(set)) {
        const other = await namingFile(ref, () => this.#readOther(ref));
        requireSameProject(manifest, other);
        this.mixedRuns.compare(manifest, [other]);
      }
    }
  }

  get hasAllManifests(): boolean {
    return this.projects.length === this.sets.length;
  }

  /** How long ago the last byte came. */
  get stillForMs(): number {
    return performance.now() - this.#lastSignAt;
  }

  async #readManifest({ place, manifest: ref }: ArtifactSet): Promise<ArtifactRef & ArtifactIdentity> {
    const packages = new Set<string>();
    let nodes = 0;
    const { metadata } = await readManifest(await this.#bytesOf(ref), {
      warnings: new WarningList(),
      disabled: ({ key }) => addPackage(packages, key),
      node: ({ asset }) => {
        const { key, type } = asset;
        addPackage(packages, key);
        nodes += 1;
        if (this.#keys.has(key)) return;
        this.#keys.add(key);
        this.counts[type] = (this.counts[type] ?? 0) + 1;
        if (buildsRelation(type)) this.relations.push(relationOf(asset));
      },
    });
    if (metadata.projectName !== null) packages.add(metadata.projectName);
    this.projects.push({ place, path: ref.path, metadata, nodes });
    this.filesRead += 1;
    return { ...ref, metadata, packages };
  }

  async #readOther(ref: ArtifactRef): Promise<ArtifactRef & ArtifactIdentity> {
    const packages = new Set<string>();
    const warnings = new WarningList();
    const bytes = await this.#bytesOf(ref);
    const about = ({ key }: { key: string }) => addPackage(packages, key);
    const read = async () => {
      if (ref.name === "catalog") return readCatalog(bytes, { entry: about, warnings });
      return (ref.name === "sources" ? readSources : readRunResults)(bytes, { result: about, warnings });
    };
    const { metadata } = await read();
    this.filesRead += 1;
    return { ...ref, metadata, packages };
  }

  async #bytesOf(ref: ArtifactRef): Promise<AsyncGenerator<Uint8Array>> {
    return countBytes(await this.client.open(ref), (bytes) => {
      this.bytesRead += bytes;
      this.#lastSignAt = performance.now();
    });
  }
}
