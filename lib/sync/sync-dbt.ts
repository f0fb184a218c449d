import "server-only";
import { createHash } from "node:crypto";
import type { VersionWriter } from "@/lib/catalog/write-version";
import { dbtAssetTypes } from "@/lib/core/catalog";
import { WarningList } from "@/lib/core/warnings";
import type { ArtifactSet, SecondaryClient } from "@/lib/integrations/contract";
import { findOverrides, listRelations } from "@/lib/mapping/data";
import { matchRelations } from "@/lib/mapping/match-relations";
import { testStatusOf } from "@/lib/quality/test-status";
import { findTestStatuses, type SyncTarget } from "./data";
import type { Lease } from "./lease";
import { MixedRuns } from "./mixed-runs";
import { ProjectIndex } from "./project-index";
import { publishVersion, type SyncOutcome } from "./publish";
import { endSync, type SyncReport } from "./queue";
import { type Reading, readProject } from "./read-project";
import { ResultList } from "./read-results";

/** Raised when the reader or the writer makes something else of the same artifacts, so that they are read again. */
const READER_VERSION = 1;

/** Brings a dbt connector up to date. */
export async function syncDbt(target: SyncTarget, client: SecondaryClient, lease: Lease): Promise<SyncOutcome> {
  lease.enter("fetch");
  const found = await lease.unlessStopped(client.find());
  const overrides = await findOverrides(target.id);
  const fingerprint = fingerprintOf(found.revision, target.primary?.publishedVersion ?? 0, overrides);
  if (fingerprint === target.fingerprint && !lease.force) {
    await endSync(lease, "unchanged", withWarnings(target.lastReport ?? noReport, found.warnings));
    return "unchanged";
  }
  // Before the transaction begins: the choice may be a matter of looking into many files, over a network.
  const sets = await lease.unlessStopped(found.sets());

  return publishVersion(target, lease, fingerprint, async (writer) => {
    const reading = startReading(writer, lease);
    lease.enter("read", totalBytes(sets));
    for (const set of sets) await readProject((ref) => client.open(ref), set, reading);
    reading.mixedRuns.warn(reading.warnings);
    await writer.finish("assets");

    lease.enter("match");
    const relations = target.primary ? await listRelations(target.primary.id) : [];
    const matches = matchRelations(reading.index.relations, relations, overrides);

    lease.enter("write", matches.length, "nodes");
    await writeEdges(reading);
    await writeResults(reading);
    const idOfRelation = new Map(relations.map(({ key, id }) => [key, id]));
    for (const match of matches) {
      const primaryId = match.relation === null ? null : (idOfRelation.get(match.relation) ?? null);
      await writer.putMapping(match.key, { ...match, primaryId });
      lease.progress.done += 1;
    }
    await writer.finish("mappings");
    await writeHealth(reading, await findTestStatuses(target.id));

    const mapped = matches.filter(({ relation }) => relation !== null).length;
    Object.assign(reading.counts, { mapped, unmapped: matches.length - mapped });
    return withWarnings(reportOf(reading), found.warnings);
  });
}

const startReading = (writer: VersionWriter, lease: Lease): Reading => {
  const warnings = new WarningList();
  return {
    ...{ writer, lease, warnings, mixedRuns: new MixedRuns() },
    index: new ProjectIndex(),
    results: new ResultList(warnings),
    // Every figure is there, also those that are zero.
    counts: Object.fromEntries([...dbtAssetTypes, "column", "edge", "test_result"].map((name) => [name, 0])),
    artifacts: [],
  };
};

const reportOf = ({ counts, warnings, artifacts }: Reading): SyncReport => ({
  counts,
  warnings: warnings.list,
  artifacts,
});

const noReport: SyncReport = { counts: {}, warnings: [], artifacts: [] };

/** What was noticed while looking comes first, and in the place of what an earlier look noticed of the same kind. */
const withWarnings = (report: SyncReport, { list }: WarningList): SyncReport => {
  const codes = new Set(list.map(({ code }) => code));
  return { ...report, warnings: [...list, ...report.warnings.filter(({ code }) => !codes.has(code))] };
};

async function writeEdges({ writer, index, counts, warnings }: Reading): Promise<void> {
  const unknown = (missing: string, by: string) =>
    warnings.add(
      "unknown-dependency",
      "Dependencies on nodes that the manifest does not have, or that are disabled; no edge is drawn for them.",
      `${by} → ${missing}`,
    );
  let edges = 0;
  for (const [from, to] of index.edges(unknown)) {
    await writer.putEdge(writer.idOf(from), writer.idOf(to));
    edges += 1;
  }
  counts.edge = edges;
  await writer.finish("edges");
}

/** A run of a part of the project does not erase what is known of the rest: the results of nodes that are still there stay. */
async function writeResults({ writer, index, results, counts, warnings }: Reading): Promise<void> {
  let tests = 0;
  for (const result of results.all) {
    if (!index.has(result.key)) {
      // Hooks run as operations, which are no assets.
      if (!result.key.startsWith("operation."))
        warnings.add("result-unknown-node", "Results of nodes that the manifest does not have.", result.key);
      continue;
    }
    const kind = result.kind === "freshness" ? "freshness" : index.isTest(result.key) ? "test" : "run";
    if (kind === "test") tests += 1;
    await writer.putResult({ ...result, kind });
  }
  counts.test_result = tests;
  // Most syncs leave no result over, and need no list of what is there.
  let present: Set<string> | undefined;
  await writer.finish("results", (row) => {
    present ??= new Set(index.keys.map(writer.idOf));
    return present.has(row.split(" ")[0] ?? "");
  });
}

async function writeHealth({ writer, index, results }: Reading, before: ReadonlyMap<string, string>): Promise<void> {
  const now = new Map<string, string>();
  for (const { key, status, kind } of results.all) if (kind !== "freshness") now.set(key, status);
  const statusOf = (test: string) => testStatusOf(now.get(test) ?? before.get(writer.idOf(test)));
  for (const [key, health] of index.health(statusOf)) await writer.putHealth(writer.idOf(key), health);
  await writer.finish("health");
}

const totalBytes = (sets: readonly ArtifactSet[]): number | null => {
  let total = 0;
  for (const { manifest, catalog, sources, runResults } of sets)
    for (const ref of [manifest, catalog, sources, ...runResults]) {
      if (ref === undefined) continue;
      const bytes = ref.streamBytes ?? ref.bytes;
      if (bytes === null) return null;
      total += bytes;
    }
  return total;
};

/** What a version is made from: the same again gives the same version. */
function fingerprintOf(
  revision: string,
  primaryVersion: number,
  overrides: ReadonlyMap<string, string | null>,
): string {
  const made = JSON.stringify([READER_VERSION, revision, primaryVersion, [...overrides].sort()]);
  return createHash("sha256").update(made).digest("base64url");
}
