import "server-only";
import { createHash } from "node:crypto";
import { openKeeping } from "@/lib/already-read/kept-artifacts";
import { noteRevision } from "@/lib/already-read/mutations";
import type { VersionWriter } from "@/lib/catalog/write-version";
import { assetType, buildsRelation, dbtAssetTypes } from "@/lib/core/catalog";
import { WarningList } from "@/lib/core/warnings";
import { findRefs, findUpstreams, type Upstream } from "@/lib/cross-project/data";
import type { DisabledNode } from "@/lib/dbt/project";
import type { ArtifactSet, SecondaryClient } from "@/lib/integrations/contract";
import { integrationOf } from "@/lib/integrations/registry";
import { findOverrides, listRelations } from "@/lib/mapping/data";
import { matchRelations } from "@/lib/mapping/match-relations";
import { BuildEvidence } from "./build-evidence";
import { contentOf, lookAtContent } from "./content-digest";
import { findTestStatuses, type SyncTarget } from "./data";
import { requireFollowsLive } from "./follows-live";
import { ForeignNodes } from "./foreign-nodes";
import { forgetWaiting, withAlreadyHeld } from "./held-hold";
import type { Lease } from "./lease";
import { MixedRuns } from "./mixed-runs";
import { ProjectIndex } from "./project-index";
import { publishVersion, type SyncOutcome } from "./publish";
import { endSync, type SyncReport } from "./queue";
import { ReadMarks } from "./read-marks";
import { type Reading, readProject } from "./read-project";
import { ResultList } from "./read-results";
import { digestOf, findContent, ReadState } from "./read-state";
import { writeEdges, writeForeign, writeHealth, writeResults } from "./write-reading";

/** Raised when the reader or the writer makes something else of the same artifacts, so that they are read again. */
const READER_VERSION = 4;

/** Brings a dbt connector up to date. */
export async function syncDbt(target: SyncTarget, client: SecondaryClient, lease: Lease): Promise<SyncOutcome> {
  lease.enter("fetch");
  const found = await lease.unlessStopped(client.find());
  const overrides = await findOverrides(target.id);
  const madeFrom = (refs: readonly string[], upstreams: ReadonlyMap<string, Upstream>, revision = found.revision) =>
    fingerprintOf(revision, target.primary?.publishedVersion ?? 0, overrides, refs, upstreams);
  const referring = { connectorId: target.id, primaryId: target.primary?.id ?? null };
  const before = [...(await findRefs(target.id)).keys()];
  const isSame = madeFrom(before, await findUpstreams(referring, before)) === target.fingerprint;
  if (isSame && !lease.force) {
    await forgetWaiting(target.id, lease.syncId);
    await endSync(lease, "unchanged", withWarnings(target.lastReport ?? noReport, found.warnings));
    return "unchanged";
  }
  if (target.held && !lease.force) {
    const { refs, fingerprint } = target.held;
    if (madeFrom(refs, await findUpstreams(referring, refs)) === fingerprint) {
      await endSync(lease, "unchanged", withAlreadyHeld(withWarnings(target.lastReport ?? noReport, found.warnings)));
      return "unchanged";
    }
  }
  // Before the transaction begins: the choice may be a matter of looking into many files, over a network.
  const sets = await lease.unlessStopped(found.sets());
  const openKept = await openKeeping({
    ...{ connectorId: target.id, sets, isForced: lease.force },
    open: (ref) => client.open(ref),
  });

  const artifacts = target.lastReport?.artifacts ?? [];
  const known = lease.force ? null : await findContent(target.id, target.publishedVersion);
  if (known) lease.enter("read", totalBytes(sets));
  const look = known && (await lookAtContent(sets, { artifacts, heads: known.heads }, openKept, lease));
  if (look?.content) {
    const joined = await findUpstreams(referring, before);
    if (madeFrom(before, joined, look.content) === known?.made) {
      await noteRevision(lease, target, madeFrom(before, joined));
      await forgetWaiting(target.id, lease.syncId);
      const report = { ...(target.lastReport ?? noReport), artifacts: underRevisions(artifacts, sets) };
      await endSync(lease, "unchanged", withWarnings(report, found.warnings));
      return "unchanged";
    }
  }
  const open = look?.open ?? openKept;

  return publishVersion(target, lease, async (writer) => {
    const marks = new ReadMarks(target.id, READER_VERSION, lease.force);
    const state = await ReadState.load(writer.client, target.id, lease.force ? null : target.publishedVersion);
    await marks.load(writer.client);
    const reading = startReading(writer, lease, marks, state);
    lease.enter("read", totalBytes(sets));
    for (const set of sets) await readProject(open, set, reading);
    // Other settings, or a person who says so, may well take it back.
    if (target.fingerprint !== null && !lease.force)
      requireFollowsLive(target.lastReport?.artifacts ?? [], reading.artifacts);
    reading.mixedRuns.warn(reading.warnings);
    const missing = reading.foreign.missingIn(reading.index).map(({ asset }) => asset.key);
    const upstreams = await findUpstreams(referring, missing);
    const refs = await writeForeign(reading, upstreams);
    await writer.finish("assets");

    lease.enter("match");
    const relations = target.primary ? await listRelations(target.primary.id) : [];
    const evidenceOf = reading.evidence.judge(reading.results.all());
    const unquotedNames = integrationOf(target.primary?.kind ?? "")?.unquotedNames;
    const matches = matchRelations(reading.index.relations, relations, { overrides, unquotedNames, evidenceOf });

    lease.enter("write", matches.length, "nodes");
    await writeEdges(reading, upstreams);
    await writeResults(reading);
    const idOfRelation = new Map(relations.map(({ key, id }) => [key, id]));
    const mappings = matches.map((match) => ({ ...match, primaryId: idOfRelation.get(match.relation ?? "") ?? null }));
    if (
      !state.isAsBefore(
        "mappings",
        digestOf(mappings, (mapping) => JSON.stringify(mapping)),
      )
    ) {
      for (const mapping of mappings) {
        await writer.putMapping(mapping.key, mapping);
        lease.advanceTo(lease.progress.done + 1);
      }
      await writer.finish("mappings");
    }
    await writeHealth(reading, await findTestStatuses(target.id));

    const mapped = matches.filter(({ relation }) => relation !== null).length;
    Object.assign(reading.counts, { mapped, unmapped: matches.length - mapped });
    await marks.save(writer.client);
    await state.save(
      writer.client,
      target.publishedVersion + (writer.hasChanges || target.publishedVersion === 0 ? 1 : 0),
      {
        made: madeFrom(missing, upstreams, contentOf(reading.contents)),
        heads: reading.contents.map(({ head }) => head),
      },
    );
    const report = withWarnings(reportOf(reading), found.warnings);
    const words = { docs: [...reading.docs.values()], groups: [...reading.groups.values()] };
    return { report, refs, disabled: disabledOf(reading), words, fingerprint: madeFrom(missing, upstreams) };
  });
}

const isRelation = (type: string): boolean => {
  const known = assetType.safeParse(type);
  return known.success && buildsRelation(known.data);
};

/** What is switched off and would stand in the warehouse, as nothing else of the same name does. */
const disabledOf = ({ disabled, index }: Reading): DisabledNode[] =>
  [...disabled.values()].filter(({ key, type }) => isRelation(type) && !index.has(key));

const startReading = (writer: VersionWriter, lease: Lease, marks: ReadMarks, state: ReadState): Reading => {
  const warnings = new WarningList();
  return {
    ...{ writer, lease, marks, state, warnings, mixedRuns: new MixedRuns() },
    index: new ProjectIndex(),
    results: new ResultList(warnings),
    // Every figure is there, also those that are zero.
    counts: Object.fromEntries([...dbtAssetTypes, "column", "edge", "test_result"].map((name) => [name, 0])),
    artifacts: [],
    contents: [],
    foreign: new ForeignNodes(),
    evidence: new BuildEvidence(),
    disabled: new Map(),
    docs: new Map(),
    groups: new Map(),
  };
};

const reportOf = ({ counts, warnings, artifacts }: Reading): SyncReport => ({
  counts,
  warnings: warnings.list,
  artifacts,
});

/** The same artifacts, as they are called now. */
const underRevisions = (artifacts: SyncReport["artifacts"], sets: readonly ArtifactSet[]): SyncReport["artifacts"] => {
  const refs = sets.flatMap(({ manifest, catalog, sources, runResults }) => [
    manifest,
    catalog,
    sources,
    ...runResults,
  ]);
  const revisions = new Map(refs.map((ref) => [ref?.path, ref?.revision]));
  return artifacts.map((each) => ({ ...each, revision: revisions.get(each.path) ?? each.revision }));
};

const noReport: SyncReport = { counts: {}, warnings: [], artifacts: [] };

/** What was noticed while looking comes first, and in the place of what an earlier look noticed of the same kind. */
const withWarnings = (report: SyncReport, { list }: WarningList): SyncReport => {
  const codes = new Set(list.map(({ code }) => code));
  return { ...report, warnings: [...list, ...report.warnings.filter(({ code }) => !codes.has(code))] };
};

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
  refs: readonly string[],
  upstreams: ReadonlyMap<string, Upstream>,
): string {
  const joined = [...refs].sort().map((key) => [key, upstreams.get(key)?.assetId]);
  const made = JSON.stringify([READER_VERSION, revision, primaryVersion, [...overrides].sort(), joined]);
  return createHash("sha256").update(made).digest("base64url");
}
