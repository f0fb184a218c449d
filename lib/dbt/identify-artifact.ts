import type { ArtifactMetadata } from "./project";

/** The artifacts that are read, named as in dbt's target folder. */
export type ArtifactName = "manifest" | "catalog" | "run_results" | "sources";

const byKind: ReadonlyMap<string, ArtifactName> = new Map([
  ["manifest", "manifest"],
  ["catalog", "catalog"],
  ["run-results", "run_results"],
  ["sources", "sources"],
]);

/** What a file says it is: the artifact of `metadata.dbt_schema_version`. */
export const declaredArtifact = ({ schemaVersion }: ArtifactMetadata): ArtifactName | null =>
  byKind.get(schemaVersion?.split("/")[0] ?? "") ?? null;

/** What can be seen of a file without reading its entries closely. */
export type ArtifactTraits = {
  metadata: ArtifactMetadata;
  /** Names of its top-level values. */
  sections: ReadonlySet<string>;
  /** Names of the fields of the first entry of `nodes`, `sources` or `results`. */
  firstFields: ReadonlySet<string>;
};

const manifestOnly = ["parent_map", "child_map", "macros", "docs", "disabled", "selectors", "exposures"];

/** Which artifact a file is: by what it says, and before dbt 0.19 by what it holds. */
export function identifyArtifact({ metadata, sections, firstFields }: ArtifactTraits): ArtifactName | null {
  const declared = declaredArtifact(metadata);
  if (declared) return declared;
  if (sections.has("results")) {
    return firstFields.has("max_loaded_at") || firstFields.has("snapshotted_at") ? "sources" : "run_results";
  }
  if (!sections.has("nodes")) return null;
  if (manifestOnly.some((name) => sections.has(name)) || firstFields.has("resource_type")) return "manifest";
  const described = firstFields.has("columns") && firstFields.has("metadata");
  return described || sections.has("generated_at") || sections.has("errors") ? "catalog" : null;
}

const relatives: { file: string; sections: string[] }[] = [
  { file: "dbt's semantic_manifest.json", sections: ["semantic_models", "project_configuration"] },
  { file: "a package.json of Node", sections: ["name", "dependencies"] },
  { file: "a package.json of Node", sections: ["name", "devDependencies"] },
  { file: "an error message of a web service", sections: ["status", "error"] },
  { file: "an answer of the dbt Cloud API, not the file itself", sections: ["status", "data"] },
  { file: "a JSON Schema", sections: ["$schema", "properties"] },
  { file: "dbt's graph_summary.json", sections: ["_invocation_id", "linked"] },
  { file: "dbt's perf_info.json", sections: ["path_count", "is_partial_parse_enabled"] },
];

/** A file in words: `a catalog.json (catalog/v1)`, or what is known of it when it is none of the four. */
export function describeArtifact(traits: ArtifactTraits): string {
  const name = identifyArtifact(traits);
  const version = traits.metadata.schemaVersion;
  if (name) return version ? `a ${name}.json (${version})` : `a ${name}.json`;
  if (version) return `${version} of dbt`;
  const relative = relatives.find(({ sections }) => sections.every((section) => traits.sections.has(section)));
  if (relative) return relative.file;
  const names = [...traits.sections].slice(0, 5).map((section) => `“${section.slice(0, 30)}”`);
  return names.length > 0 ? `JSON with ${names.join(", ")}` : "an empty JSON object";
}
