import { z } from "zod";
import type { WarningList } from "../../core/warnings";
import type { ArtifactName, ArtifactRef, ArtifactSet, ClientContext } from "../contract";
import { inParallel } from "../shared/http/in-parallel";
import type { Run, RunStep } from "./answers";
import type { ArtifactFacts, DbtCloudApi } from "./api";
import { artifactFiles, fileOf, toRef } from "./artifact-refs";
import { type ChosenRuns, resultRuns, sourceRuns, spreadOverJobs } from "./choose-runs";
import { onceEach } from "./once";
import type { RunNotes } from "./run-notes";
import { FAILED, SUCCESS } from "./run-status";
import { type StepKind, stepKind, stepKinds } from "./step-command";

/** Requests that are under way at once. */
export const AT_ONCE = 6;
/** A project that writes docs once a month and builds twice an hour has more than anybody needs to read at once. */
const MOST_RESULT_RUNS = 100;
/** In a test somebody waits: the newest say whether results can be read. */
const MOST_RESULT_RUNS_TESTED = 3;
const MOST_SOURCE_RUNS = 3;

/** Steps that ended by themselves, in their order. */
const endedSteps = (steps: readonly RunStep[]): KnownStep[] =>
  steps
    .filter(({ status }) => status === SUCCESS || status === FAILED || (status ?? null) === null)
    .map(({ index, name }) => ({ index, kind: stepKind(name) }));

type KnownStep = z.infer<typeof knownStep>;
const knownStep = z.object({ index: z.number(), kind: z.enum(stepKinds) });
const knownFacts = z.object({ etag: z.string().nullable(), bytes: z.number().nullable() });

type Found = { step: number | null; facts: ArtifactFacts };

/** Looks for the artifacts of one project's runs: which are there is known only by looking. */
export const artifactFinder = (
  api: DbtCloudApi,
  notes: RunNotes,
  warnings: WarningList,
  purpose: ClientContext["purpose"],
) => {
  const stepsOf = onceEach(
    (run: Run): Promise<KnownStep[]> =>
      notes.answer(run, {
        ...{ name: "steps", shape: z.array(knownStep) },
        ask: async () => endedSteps(await api.runSteps(run.id)),
        isThere: ({ length }) => length > 0,
      }),
    ({ id }) => id,
  );
  const stepsOfKind = async (run: Run, kind: StepKind): Promise<number[]> =>
    (await stepsOf(run)).filter((step) => step.kind === kind).map(({ index }) => index);

  /** Of what a run left as a whole, the files that are read; null: it left nothing, or that was removed. */
  const filesOf = (run: Run): Promise<string[] | null> =>
    notes.answer(run, {
      ...{ name: "files", shape: z.array(z.string()).nullable() },
      async ask() {
        const paths = await api.artifactPaths(run.id);
        return paths.length === 0 ? null : paths.filter((path) => artifactFiles.includes(path));
      },
      // Others may still be on their way.
      isThere: (files) => files?.length === artifactFiles.length,
    });
  const look = async (run: Run, name: ArtifactName, step: number | null): Promise<Found | null> => {
    const file = fileOf(name);
    const facts = await notes.answer(run, {
      ...{ name: step === null ? file : `${step}/${file}`, shape: knownFacts.nullable() },
      ask: () => api.lookAt({ runId: run.id, step, file }),
      isThere: (found) => found !== null,
    });
    return facts && { step, facts };
  };
  /** The last of these steps that left such an artifact. */
  const lookBack = async (run: Run, name: ArtifactName, indexes: readonly number[]): Promise<Found | null> => {
    for (const step of [...indexes].reverse()) {
      const found = await look(run, name, step);
      if (found) return found;
    }
    return null;
  };

  type Structure = { run: Run; manifest: ArtifactRef; catalog?: ArtifactRef };

  const structureOf = async (chosen: ChosenRuns, run: Run): Promise<Structure | null> => {
    const files = await filesOf(run);
    // dbt Cloud keeps artifacts for a while only.
    if (files === null) return null;
    const isDoubted = await notes.isDoubted(run.id);
    const locate = async (name: ArtifactName, kinds: readonly StepKind[]): Promise<ArtifactRef | undefined> => {
      if (files.includes(fileOf(name))) {
        if (!isDoubted) return toRef(api, chosen, run, name, null);
        const whole = await look(run, name, null);
        if (whole) return toRef(api, chosen, run, name, null, whole.facts);
      }
      const indexes = (await Promise.all(kinds.map((kind) => stepsOfKind(run, kind)))).flat().sort((a, b) => a - b);
      const found = await lookBack(run, name, indexes);
      return found ? toRef(api, chosen, run, name, found.step, found.facts) : undefined;
    };
    const manifest = await locate("manifest", ["results", "docs", "freshness"]);
    if (!manifest) return null;
    const catalog = await locate("catalog", ["docs"]);
    return { run, manifest, ...(catalog && { catalog }) };
  };

  const bestStructure = async (chosen: ChosenRuns): Promise<Structure | null> => {
    for (const run of chosen.structures) {
      const found = await structureOf(chosen, run);
      if (found) return found;
      warnings.add(
        "run-passed-over",
        PASSED_OVER,
        `${jobName(chosen, run)} › run ${run.id}: its manifest is kept no more`,
      );
    }
    return null;
  };

  /** Each step may have left results of its own. Where a step is not heeded, all give the same file: it is taken once. */
  const resultsOf = async (chosen: ChosenRuns, run: Run): Promise<ArtifactRef[]> => {
    const known = await stepsOf(run);
    const indexes: readonly (number | null)[] = known.length === 0 ? [null] : await stepsOfKind(run, "results");
    const found = await inParallel(indexes, AT_ONCE, (step) => look(run, "run_results", step));
    const seen = new Set<string>();
    return found.flatMap((one) => {
      if (!one || (one.facts.etag !== null && seen.has(one.facts.etag))) return [];
      if (one.facts.etag !== null) seen.add(one.facts.etag);
      return [toRef(api, chosen, run, "run_results", one.step, one.facts)];
    });
  };

  const resultsSince = async (chosen: ChosenRuns, structure: Run): Promise<ArtifactRef[]> => {
    const runs = resultRuns(chosen, structure);
    const most = purpose === "test" ? MOST_RESULT_RUNS_TESTED : MOST_RESULT_RUNS;
    if (purpose === "sync" && (runs.length > most || chosen.cutJobs.length > 0)) {
      const which = chosen.cutJobs.length > 0 ? chosen.cutJobs.map(({ name }) => name).join(", ") : chosen.project.name;
      warnings.add("runs-not-all-read", NOT_ALL, which);
    }
    // Two levels, each with its few at once, stay well below what dbt Cloud lets pass.
    return (await inParallel(spreadOverJobs(runs, most), AT_ONCE, (run) => resultsOf(chosen, run))).flat();
  };

  const newestSources = async (chosen: ChosenRuns): Promise<ArtifactRef | undefined> => {
    for (const run of sourceRuns(chosen).slice(0, MOST_SOURCE_RUNS)) {
      const found =
        (await lookBack(run, "sources", await stepsOfKind(run, "freshness"))) ?? (await look(run, "sources", null));
      if (found) return toRef(api, chosen, run, "sources", found.step, found.facts);
    }
    return undefined;
  };

  /** The artifacts to read of one project; null when none of its runs has a manifest any more. */
  return async (chosen: ChosenRuns, place: string): Promise<ArtifactSet | null> => {
    const structure = await bestStructure(chosen);
    if (!structure) return null;
    const { run, manifest, catalog } = structure;
    const sources = await newestSources(chosen);
    const runResults = await resultsSince(chosen, run);
    return { place, manifest, ...(catalog && { catalog }), runResults, ...(sources && { sources }) };
  };
};

const jobName = ({ jobs }: ChosenRuns, { jobId }: Run): string => jobs.get(jobId ?? "")?.name ?? "A job";

export const PASSED_OVER = "Runs that are not read, with the reason.";
const NOT_ALL =
  "More runs have ended since the last one with docs than are read at once; results of nodes that ran only in the older ones stay as they were. Let the job generate docs more often.";
