import type { ResultDraft } from "@/lib/core/catalog";
import type { WarningList } from "@/lib/core/warnings";
import type { ArtifactMetadata } from "@/lib/dbt/project";
import { readRunResults } from "@/lib/dbt/read-run-results";
import { readSources } from "@/lib/dbt/read-sources";

/** dbt commands that write a run_results without executing a node: their "success" says nothing of the warehouse. */
const executesNothing = new Set(["generate", "docs", "docs generate", "compile", "parse", "list", "ls"]);

/** The last result of each node and kind, from however many files. */
export class ResultList {
  readonly #byNode = new Map<string, ResultDraft>();

  constructor(private readonly warnings: WarningList) {}

  get all(): IterableIterator<ResultDraft> {
    return this.#byNode.values();
  }

  /** Where the same node ran more than once, the later finish counts. */
  add(result: ResultDraft): void {
    const name = `${result.kind} ${result.key}`;
    const before = this.#byNode.get(name);
    if (!before || (before.completedAt ?? "") <= (result.completedAt ?? "")) this.#byNode.set(name, result);
  }

  async readRunResults(bytes: AsyncIterable<Uint8Array>): Promise<ArtifactMetadata> {
    const read: ResultDraft[] = [];
    const { metadata, which } = await readRunResults(bytes, {
      result: (result) => read.push(result),
      warnings: this.warnings,
    });
    if (which !== null && executesNothing.has(which)) {
      this.warnings.add(
        "results-not-executed",
        `The run_results come from \`dbt ${which}\`, which runs no model and no test, so they are not taken as results. Keep the file that \`dbt build\` or \`dbt test\` writes.`,
        which,
      );
    } else for (const result of read) this.add(result);
    return metadata;
  }

  async readSources(bytes: AsyncIterable<Uint8Array>): Promise<ArtifactMetadata> {
    const { metadata } = await readSources(bytes, { result: (result) => this.add(result), warnings: this.warnings });
    return metadata;
  }
}
