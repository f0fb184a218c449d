import type { ResultDraft } from "../core/catalog";
import type { WarningList } from "../core/warnings";
import { ArtifactFile } from "./artifact-file";
import { Fields } from "./fields";
import type { ArtifactName } from "./identify-artifact";
import { isRecord, type JsonRecord } from "./json-record";
import type { ReadLimits } from "./limits";
import { resultKey } from "./node-result";
import type { RunResults } from "./project";
import { readSections } from "./read-sections";

export type ResultSink = { result(result: ResultDraft): void; warnings: WarningList };
export type ResultSummary = Omit<RunResults, "results">;

/** What run_results and sources have in common: a list of results, and what the command was. */
export async function readResults(
  name: ArtifactName,
  bytes: AsyncIterable<Uint8Array>,
  sink: ResultSink,
  toResult: (result: Fields, key: string, invocationId: string | null) => ResultDraft,
  limits?: ReadLimits,
): Promise<ResultSummary> {
  const file = new ArtifactFile(name, sink.warnings);
  let args: JsonRecord = {};
  let elapsedTime: number | null = null;
  await readSections(
    bytes,
    {
      plan(section) {
        file.section(section);
        if (section === "results") return "entries";
        return ["metadata", "generated_at", "args", "elapsed_time"].includes(section) ? "whole" : "skip";
      },
      entry(entry) {
        const { section, key, value } = entry;
        if (file.entry(entry)) return;
        if (section === "args" && isRecord(value)) args = value;
        if (section === "elapsed_time" && typeof value === "number") elapsedTime = value;
        if (section !== "results" || key === null) return;
        const result = isRecord(value) ? new Fields(value, `results → ${key}`, sink.warnings) : null;
        const id = result && resultKey(result);
        if (result && id) sink.result(toResult(result, id, file.metadata.invocationId));
        else sink.warnings.add("result-unreadable", "Results that name no node were left out.", `results → ${key}`);
      },
    },
    limits,
  );
  file.finish();
  return { metadata: file.metadata, which: commandOf(args), elapsedTime };
}

/** dbt 0.17 and 2.0 leave out one or the other. */
function commandOf({ which, rpc_method }: JsonRecord): string | null {
  const command = which ?? rpc_method;
  return typeof command === "string" && command !== "" ? command : null;
}
