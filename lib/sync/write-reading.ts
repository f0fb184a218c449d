import { findPublishedProjects, type Upstream } from "@/lib/cross-project/data";
import type { CrossProjectRef } from "@/lib/cross-project/mutations";
import { testStatusOf } from "@/lib/quality/test-status";
import { externalAsset, notConnected, projectOf, refOf } from "./foreign-nodes";
import type { Reading } from "./read-project";
import { digestOf } from "./read-state";

/** What other projects own: joined to their asset where they are connected, else shown as what is known of it here. */
export async function writeForeign(
  { foreign, index, writer, lease, counts, warnings, artifacts }: Reading,
  upstreams: ReadonlyMap<string, Upstream>,
): Promise<CrossProjectRef[]> {
  const missing = foreign.missingIn(index);
  const external = missing.filter(({ asset }) => !upstreams.has(asset.key));
  const elsewhere = await findPublishedProjects(
    lease.connectorId,
    external.map(({ asset }) => projectOf(asset)),
  );
  const here = new Set(artifacts.map(({ project }) => project));
  const message = notConnected(external, (project) => here.has(project) || elsewhere.has(project));
  for (const one of missing) {
    const { key, type, columns } = one.asset;
    if (upstreams.has(key)) {
      index.addForeign(key);
      continue;
    }
    index.add(one.node);
    foreign.external.add(key);
    counts[type] = (counts[type] ?? 0) + 1;
    counts.column = (counts.column ?? 0) + columns.length;
    await writer.putAsset(externalAsset(one));
    warnings.add("project-not-connected", message, key);
  }
  return missing.map((one) => refOf(one, upstreams));
}

export async function writeEdges(
  { writer, index, counts, warnings, state }: Reading,
  upstreams: ReadonlyMap<string, Upstream>,
): Promise<void> {
  const unknown = (missing: string, by: string) =>
    warnings.add(
      "unknown-dependency",
      "Dependencies on nodes that the manifest does not have, or that are disabled; no edge is drawn for them.",
      `${by} → ${missing}`,
    );
  let edges = 0;
  const digest = digestOf(index.edges(unknown), ([from, to]) => {
    edges += 1;
    return `${from}\n${to}\n${upstreams.get(from)?.assetId ?? ""}`;
  });
  counts.edge = edges;
  if (state.isAsBefore("edges", digest)) return;
  for (const [from, to] of index.edges(() => undefined))
    await writer.putEdge(upstreams.get(from)?.assetId ?? writer.idOf(from), writer.idOf(to));
  await writer.finish("edges");
}

/** A run of a part of the project does not erase what is known of the rest: the results of nodes that are still there stay. */
export async function writeResults({ writer, index, foreign, results, counts, warnings }: Reading): Promise<void> {
  let tests = 0;
  for (const result of results.all()) {
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
    // What another project owns runs there: what it did while it was read here is no longer known.
    present ??= new Set(index.keys.filter((key) => !foreign.external.has(key)).map(writer.idOf));
    return present.has(row.split(" ")[0] ?? "");
  });
}

export async function writeHealth(
  { writer, index, results, state }: Reading,
  before: ReadonlyMap<string, string>,
): Promise<void> {
  const now = new Map<string, string>();
  for (const { key, status, kind } of results.all()) if (kind !== "freshness") now.set(key, status);
  const statusOf = (test: string) =>
    testStatusOf(now.get(test) ?? (before.size > 0 ? before.get(writer.idOf(test)) : undefined));
  const digest = digestOf(index.health(statusOf), ([key, health]) => `${key}\n${Object.values(health).join(" ")}`);
  if (state.isAsBefore("health", digest)) return;
  for (const [key, health] of index.health(statusOf)) await writer.putHealth(writer.idOf(key), health);
  await writer.finish("health");
}
