import type { WarningList } from "@/lib/core/warnings";
import type { ArtifactMetadata } from "@/lib/dbt/project";
import { utcTime } from "@/lib/dbt/utc-time";
import type { ArtifactName, RunOrigin } from "@/lib/integrations/contract";

/** An artifact as far as its run is concerned. */
type OfRun = { name: ArtifactName; path: string; metadata: ArtifactMetadata; origin?: RunOrigin | undefined };

const DAY_MS = 24 * 60 * 60 * 1000;

const USUAL =
  "Files of different runs of dbt are read together, which is usual where dbt docs generate ran after dbt build: what a node is comes from the manifest, its columns from the catalog, and its results from the run they are of.";
const CATALOG_OLD =
  "The catalog is more than a day older than the manifest, so columns added since are not in it: let dbt docs generate run after dbt build.";
const CATALOG_NEW =
  "The catalog is newer than the manifest, so it may describe what the manifest does not know yet: take both from the same dbt docs generate.";

/** Gathers which artifacts are of another run of dbt than their manifest, over all projects of a sync. */
export class MixedRuns {
  readonly #examples: string[] = [];
  readonly #drifts = new Set<string>();

  /**
   * Only what names its run can be compared: dbt before 0.19 did not. What was chosen run by run is of different ones on
   * purpose, and shows its own beside each fact.
   */
  compare(manifest: OfRun, others: readonly OfRun[]): void {
    for (const other of others) {
      if (other.origin) continue;
      const [ours, theirs] = [manifest.metadata.invocationId, other.metadata.invocationId];
      if (ours === null || theirs === null || ours === theirs) continue;
      this.#examples.push(`${told(other)}; ${told(manifest)}`);
      const drift = other.name === "catalog" ? driftOf(manifest.metadata, other.metadata) : null;
      if (drift !== null) this.#drifts.add(drift);
    }
  }

  /** What it means, in sentences; null when every file is of its manifest's run. */
  get message(): string | null {
    return this.#examples.length === 0 ? null : [USUAL, ...this.#drifts].join(" ");
  }

  /** What is more than usual about it. */
  get drifts(): string[] {
    return [...this.#drifts];
  }

  warn(warnings: WarningList): void {
    const { message } = this;
    if (message === null) return;
    for (const example of this.#examples) warnings.add("artifacts-of-different-runs", message, example);
  }
}

const told = ({ path, metadata: { invocationId, generatedAt } }: OfRun): string =>
  `${path}: run ${invocationId?.slice(0, 8)}${generatedAt === null ? "" : `, written ${utcTime(generatedAt) ?? generatedAt}`}`;

const driftOf = (manifest: ArtifactMetadata, catalog: ArtifactMetadata): string | null => {
  const [ours, theirs] = [utcTime(manifest.generatedAt), utcTime(catalog.generatedAt)];
  if (ours === null || theirs === null) return null;
  if (theirs > ours) return CATALOG_NEW;
  return Date.parse(ours) - Date.parse(theirs) > DAY_MS ? CATALOG_OLD : null;
};
