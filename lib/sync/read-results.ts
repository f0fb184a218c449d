import type { JsonObject, ResultDraft } from "@/lib/core/catalog";
import type { WarningList } from "@/lib/core/warnings";
import type { ArtifactMetadata } from "@/lib/dbt/project";
import { readRunResults } from "@/lib/dbt/read-run-results";
import { readSources } from "@/lib/dbt/read-sources";
import { utcTime } from "@/lib/dbt/utc-time";
import type { ArtifactRef } from "@/lib/integrations/contract";
import { addPackage } from "./same-project";

/** dbt commands that write a run_results without executing a node: their "success" says nothing of the warehouse. */
const executesNothing = new Set(["generate", "docs", "docs generate", "compile", "parse", "list", "ls"]);
/** dbt's words for a node that a run came by and left as it was. */
const leftAlone = new Set(["skipped", "reused"]);

/** What a file of results says of itself, and the packages of the nodes that it is about. */
type ResultsRead = { metadata: ArtifactMetadata; packages: Set<string> };
/** The file that a result stands in, as far as it says when and where the result came about. */
type ResultFile = Pick<ArtifactRef, "origin" | "modifiedAt">;

type Dated = { draft: ResultDraft; at: string };
type Known = { executed: Dated | null; leftAlone: Dated | null };

/** The last result of each node and kind, from however many files. */
export class ResultList {
  readonly #byNode = new Map<string, Known>();

  constructor(private readonly warnings: WarningList) {}

  /**
   * What a node did last when it was executed. A later run that skipped it says nothing of the warehouse: it takes
   * nothing away, and is told beside the result as `facts.skipped`.
   */
  *all(): Generator<ResultDraft> {
    for (const { executed, leftAlone: skip } of this.#byNode.values()) {
      if (executed === null) {
        if (skip) yield skip.draft;
      } else if (skip === null || skip.at <= executed.at) yield executed.draft;
      else yield { ...executed.draft, facts: { ...executed.draft.facts, skipped: skipFacts(skip) } };
    }
  }

  /**
   * Where the same node ran more than once, the later finish counts.
   * @param fileAt when its run ended: dbt before 1.8 does not say when a node failed, and none says when one was skipped.
   */
  add(draft: ResultDraft, fileAt: string): void {
    const name = `${draft.kind} ${draft.key}`;
    const known = this.#byNode.get(name) ?? { executed: null, leftAlone: null };
    this.#byNode.set(name, known);
    const sort = leftAlone.has(draft.status) ? "leftAlone" : "executed";
    const at = draft.completedAt ?? fileAt;
    const before = known[sort];
    if (before === null || before.at <= at) known[sort] = { draft, at };
  }

  async readRunResults(bytes: AsyncIterable<Uint8Array>, file: ResultFile): Promise<ResultsRead> {
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
    } else this.#addAll(read, metadata, file);
    for (const { key } of read) addPackage(packages, key);
    return { metadata, packages };
  }

  async readSources(bytes: AsyncIterable<Uint8Array>, file: ResultFile): Promise<ResultsRead> {
    const read: ResultDraft[] = [];
    const packages = new Set<string>();
    const { metadata } = await readSources(bytes, { result: (draft) => read.push(draft), warnings: this.warnings });
    this.#addAll(read, metadata, file);
    for (const { key } of read) addPackage(packages, key);
    return { metadata, packages };
  }

  #addAll(read: readonly ResultDraft[], { generatedAt }: ArtifactMetadata, { origin, modifiedAt }: ResultFile): void {
    const fileAt = utcTime(generatedAt) ?? utcTime(origin?.finishedAt ?? modifiedAt) ?? "";
    for (const draft of read)
      this.add(origin ? { ...draft, facts: { ...draft.facts, origin: { ...origin } } } : draft, fileAt);
  }
}

const skipFacts = ({ at, draft: { status, message, facts } }: Dated): JsonObject => ({
  ...{ at, status, message },
  origin: facts.origin ?? null,
});
