import type { WarningList } from "../core/warnings";
import { malformed } from "./artifact-error";
import { noMetadata, readMetadata, warnOfUnknownVersion } from "./artifact-metadata";
import { type ArtifactName, declaredArtifact, describeArtifact, identifyArtifact } from "./identify-artifact";
import { isRecord } from "./json-record";
import type { ArtifactMetadata } from "./project";
import type { JsonEntry } from "./split-json";

const remedies: Record<ArtifactName, string> = {
  manifest: "Take target/manifest.json: dbt writes it with every command, such as dbt compile.",
  catalog: "Take target/catalog.json: dbt docs generate writes it.",
  run_results: "Take target/run_results.json: dbt build, dbt run and dbt test write it.",
  sources: "Take target/sources.json: dbt source freshness writes it.",
};

/** dbt's files have twenty at most. */
const MOST_SECTIONS = 1000;

/** What every reader sees of its file: metadata wherever they stand, and whether it is the file it was taken for. */
export class ArtifactFile {
  metadata: ArtifactMetadata = noMetadata;
  readonly #sections = new Set<string>();
  #firstFields: ReadonlySet<string> = new Set();

  /** Without an expectation anything goes. */
  constructor(
    private readonly expected: ArtifactName | null,
    private readonly warnings: WarningList,
  ) {}

  /** To be told of every section's name. A name that comes twice leaves the file open to two readings. */
  section(name: string): void {
    if (this.#sections.has(name)) {
      this.warnings.add("section-repeated", "A section stands in the file twice; both were read.", name);
    }
    this.#sections.add(name);
    if (this.#sections.size > MOST_SECTIONS) throw this.#wrongFile(this.expected ?? "manifest");
  }

  /** To be told of every entry. True when it was the file's own and needs no other look. */
  entry({ section, key, value }: JsonEntry): boolean {
    if (section === "metadata" && key === null) {
      this.metadata = readMetadata(value);
      const declared = declaredArtifact(this.metadata);
      if (this.expected && declared && declared !== this.expected) throw this.#wrongFile(this.expected);
      return true;
    }
    if (section === "generated_at" && this.metadata.generatedAt === null && typeof value === "string") {
      this.metadata = { ...this.metadata, generatedAt: value };
      return true;
    }
    if (key !== null && this.#firstFields.size === 0 && isRecord(value))
      this.#firstFields = new Set(Object.keys(value).slice(0, 200));
    return false;
  }

  get name(): ArtifactName | null {
    return identifyArtifact(this.#traits);
  }

  /** The file in words, for a message. */
  get described(): string {
    return describeArtifact(this.#traits);
  }

  /** To be called at the end of the file. */
  finish(): void {
    if (this.expected && this.name !== this.expected) throw this.#wrongFile(this.expected);
    warnOfUnknownVersion(this.metadata, this.warnings);
  }

  get #traits() {
    return { metadata: this.metadata, sections: this.#sections, firstFields: this.#firstFields };
  }

  #wrongFile(expected: ArtifactName): Error {
    const wanted = { manifest: "a manifest", catalog: "a catalog", run_results: "a run_results", sources: "a sources" };
    return malformed(`This is ${this.described}, not ${wanted[expected]}.json.`, remedies[expected]);
  }
}
