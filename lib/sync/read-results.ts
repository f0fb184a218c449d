import type { ResultDraft } from "@/lib/core/catalog";
import type { WarningList } from "@/lib/core/warnings";
import type { ArtifactMetadata } from "@/lib/dbt/project";
import { readRunResults } from "@/lib/dbt/read-run-results";
import { readSources } from "@/lib/dbt/read-sources";
import { addPackage } from "./same-project";

/** dbt commands that write a run_results without executing a node: their "success" says nothing of the warehouse. */
const executesNothing = new Set(["generate", "docs", "docs generate", "compile", "parse", "list", "ls"]);

/** What a file of results says of itself, and the packages of the nodes that it is about. */
type ResultsRead = { metadata: ArtifactMetadata; packages: Set<string> };

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

  async readRunResults(bytes: AsyncIterable<Uint8Array>): Promise<ResultsRead> {
    const read: ResultDraft[] = [];
    const packages = new Set<string>();
    const { metadata, which } = await readRunResults(bytes, {
      result: (result) => read.push(result),
      warnings: this.warnings,
    });
    if (which !== null && executesNothing.has(which)) {
      this.warnings.add(
        "results-not-executed",
        "Some run_results come from commands that run no model and no test, so they are not taken as results. Keep the file that `dbt build` or `dbt test` writes.",
        `dbt ${which === "generate" ? "docs generate" : which}`,
      );
    } else for (const result of read) this.add(result);
    for (const { key } of read) addPackage(packages, key);
    return { metadata, packages };
  }

  async readSources(bytes: AsyncIterable<Uint8Array>): Promise<ResultsRead> {
    const packages = new Set<string>();
    const result = (draft: ResultDraft) => {
      addPackage(packages, draft.key);
      this.add(draft);
    };
    const { metadata } = await readSources(bytes, { result, warnings: this.warnings });
    return { metadata, packages };
  }
}
