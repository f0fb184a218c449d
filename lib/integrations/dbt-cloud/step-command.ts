/** dbt commands that run nodes, and so write results of them. */
const running = new Set(["build", "run", "test", "seed", "snapshot", "retry", "clone", "replay"]);
/** Those that write nothing of use: no run_results, or one that tells of no node in the warehouse. */
const idle = new Set([
  ...["deps", "clean", "debug", "init", "parse", "compile", "list", "ls", "show", "docs", "source", "run-operation"],
  ...["lint", "compare", "sl", "system", "environment", "version"],
]);

/** Flags that come before a command and are followed by a word of their own, such as `--log-level debug run`. */
const valued =
  /^(--(log-level|log-level-file|log-format|log-path|target|target-path|profile|profiles-dir|project-dir|state|vars|threads|printer-width)|-t)$/;

export const stepKinds = [
  /** It may have left results of nodes. */
  "results",
  "freshness",
  "docs",
  /** It cannot have left any of them. */
  "nothing",
] as const;
export type StepKind = (typeof stepKinds)[number];

/** The words of the dbt command that a step ran; null for what dbt Cloud does by itself, or did not say. */
const commandOf = (name: string): string[] | null => {
  const command = /`([^`]*)`/.exec(name)?.[1] ?? (/^\s*dbtf?\s/.test(name) ? name : null);
  return command?.trim().split(/\s+/) ?? null;
};

/**
 * What a step of a run can have left, by its name: `Invoke dbt with `dbt build``, `Clone git repository`. A name that
 * tells nothing may stand for anything.
 */
export const stepKind = (name: string | null): StepKind => {
  const text = name ?? "";
  const words = commandOf(text);
  // Flags may come before the command, so it is the first word that is one.
  const verb = words?.find((word, at) => (running.has(word) || idle.has(word)) && !valued.test(words[at - 1] ?? ""));
  if (verb !== undefined && words) {
    if (running.has(verb)) return "results";
    const next = words[words.indexOf(verb) + 1] ?? "";
    if (verb === "docs") return next === "serve" ? "nothing" : "docs";
    return verb === "source" ? "freshness" : "nothing";
  }
  if (/\bfreshness\b/i.test(text)) return "freshness";
  if (/\bdocs\b|\bdocumentation\b/i.test(text)) return "docs";
  return /^\s*(clone|create profile|connect|install|clean up|upload)/i.test(text) ? "nothing" : "results";
};
