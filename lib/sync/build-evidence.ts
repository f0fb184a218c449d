import type { ResultDraft } from "@/lib/core/catalog";
import type { BuildEvidence as Evidence } from "@/lib/mapping/match-relations";

/** What catalogs and run results say of whether a node's relation was there when dbt last looked. */
export class BuildEvidence {
  readonly #listed = new Set<string>();
  readonly #unlisted = new Set<string>();

  /** Told of a node that was read together with a catalog that lists at least one relation. */
  looked(key: string, isListed: boolean): void {
    (isListed ? this.#listed : this.#unlisted).add(key);
  }

  /** @param results the last result of each node */
  judge(results: Iterable<ResultDraft>): (key: string) => Evidence {
    const outcomes = new Map<string, Evidence>();
    for (const { key, kind, status } of results)
      if (kind !== "freshness") outcomes.set(key, builds.has(status) ? "built" : "not-built");
    return (key) => {
      if (this.#listed.has(key)) return "built";
      return outcomes.get(key) ?? (this.#unlisted.has(key) ? "not-built" : null);
    };
  }
}

/** dbt's words for a run that left a relation behind; "reused" says that it was there. */
const builds = new Set(["success", "partial success", "reused", "no-op"]);
