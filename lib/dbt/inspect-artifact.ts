import { WarningList } from "../core/warnings";
import { ArtifactFile } from "./artifact-file";
import type { ArtifactName } from "./identify-artifact";
import { isRecord } from "./json-record";
import type { ReadLimits } from "./limits";
import { holdsNodes, nodeType } from "./node-type";
import type { ArtifactMetadata } from "./project";
import { readSections } from "./read-sections";

export type ArtifactInspection = {
  /** Which of the four it is; null for another file of dbt's, or any other JSON object. */
  name: ArtifactName | null;
  /** The file in words, for a message: `a catalog.json (catalog/v1)`, `dbt's semantic_manifest.json`. */
  described: string;
  metadata: ArtifactMetadata;
  /** A manifest's enabled nodes by type; of any other, the entries of each section. */
  counts: Record<string, number>;
  /** Size, inflated. */
  bytes: number;
};

/** Tells what a file is by its content and reads it to its end, which proves it whole and good. Keeps nothing. */
export async function inspectArtifact(
  bytes: AsyncIterable<Uint8Array>,
  limits?: ReadLimits,
): Promise<ArtifactInspection> {
  const file = new ArtifactFile(null, new WarningList());
  const bySection = new Map<string, number>();
  const byType = new Map<string, number>();
  const keys = new Set<string>();
  const { bytes: size } = await readSections(
    bytes,
    {
      plan(section) {
        file.section(section);
        if (holdsNodes(section) || section === "results") return "entries";
        return section === "metadata" || section === "generated_at" ? "whole" : "skip";
      },
      entry(entry) {
        const { section, key, value } = entry;
        if (file.entry(entry) || key === null) return;
        bySection.set(section, (bySection.get(section) ?? 0) + 1);
        const found = isRecord(value) ? nodeType(section, value) : null;
        if (found?.verdict !== "asset" || typeof key !== "string" || keys.has(key)) return;
        keys.add(key);
        if (found.enabled) byType.set(found.type, (byType.get(found.type) ?? 0) + 1);
      },
    },
    limits,
  );
  const { name, described, metadata } = file;
  return {
    name,
    described,
    metadata,
    counts: Object.fromEntries(name === "manifest" ? byType : bySection),
    bytes: size,
  };
}
