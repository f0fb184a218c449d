import { type ColumnDraft, relationTypes } from "@/lib/core/catalog";
import { explainMatch } from "@/lib/mapping/schema";
import type { AssetParts, StoredAsset } from "./asset-data";
import { ownArtifacts } from "./own-artifacts";
import type { AssetColumn, AssetTest, AssetView } from "./schema";

/**
 * One asset out of its parts. Where dbt and the warehouse both describe the same thing, dbt's text goes first, because
 * it is the one that people review; the warehouse's comment fills what dbt leaves empty, and each says where it is from.
 */
export function composeAsset(parts: AssetParts): AssetView {
  const { asset, warehouse, mapping, results, tests } = parts;
  const { columns: _columns, rawCode, compiledCode, language, attachedIds: _attached, ...rest } = asset;
  const { version, syncId, publishedAt, artifacts, ...identity } = rest;
  const result = (kind: "run" | "test" | "freshness") => results.find((candidate) => candidate.kind === kind) ?? null;
  const own = isRelation(asset) ? "warehouse" : "dbt";
  const known = [...results, ...tests.flatMap((test) => test.result ?? [])];
  const read = ownArtifacts(artifacts, asset, new Set(known.flatMap(({ invocationId }) => invocationId ?? [])));
  return {
    ...identity,
    description: asset.description || (warehouse?.description ?? ""),
    descriptionFrom: asset.description ? own : warehouse?.description ? "warehouse" : null,
    columns: composeColumns(asset.columns, warehouse?.columns ?? null, tests, own),
    code:
      rawCode === null && compiledCode === null
        ? null
        : { raw: rawCode, compiled: compiledCode, language: language ?? "sql" },
    mapping: mapping && {
      relation: mapping.relation,
      rule: mapping.rule,
      reason: mapping.reason,
      candidate: mapping.candidate,
      message: explainMatch(mapping),
      assetId: mapping.primaryId,
    },
    warehouse: warehouse && {
      assetId: warehouse.id,
      connectorId: warehouse.connectorId,
      connectorName: warehouse.connectorName,
      type: warehouse.type,
      comment: warehouse.description,
      facts: warehouse.facts,
    },
    tests,
    lastRun: result("run") ?? result("test"),
    freshness: result("freshness"),
    upstream: parts.upstream,
    downstream: parts.downstream,
    attachedTo: parts.attachedTo,
    describedBy: parts.describedBy,
    provenance: {
      connectorId: asset.connectorId,
      version,
      syncId,
      publishedAt: publishedAt?.toISOString() ?? null,
      origin: read.find(({ name }) => name === "manifest")?.origin ?? null,
      artifacts: read,
    },
  };
}

const isRelation = ({ type }: StoredAsset) => relationTypes.some((relationType) => relationType === type);

/** @param warehouse the columns as crawled; null when the relation is not known there. */
function composeColumns(
  own: readonly ColumnDraft[],
  warehouse: readonly ColumnDraft[] | null,
  tests: readonly AssetTest[],
  from: "dbt" | "warehouse",
): AssetColumn[] {
  const inWarehouse = new Map((warehouse ?? []).map((column) => [column.name.toLowerCase(), column]));
  const known = new Set(own.map(({ name }) => name.toLowerCase()));
  const undocumented = (warehouse ?? []).filter(({ name }) => !known.has(name.toLowerCase()));
  const testsOf = new Map<string, AssetColumn["tests"]>();
  for (const { id, name, column, result } of tests) {
    if (column === null) continue;
    const key = column.replace(/^["`[]|["`\]]$/g, "").toLowerCase();
    testsOf.set(key, [...(testsOf.get(key) ?? []), { id, name, status: result?.status ?? null }]);
  }

  return [...own, ...undocumented].map((column) => {
    const key = column.name.toLowerCase();
    const crawled = inWarehouse.get(key);
    const comment = crawled?.description ?? "";
    const written = known.has(key) ? column.description : "";
    return {
      name: column.name,
      type: crawled?.type ?? column.type,
      description: written || comment,
      descriptionFrom: written ? (column.origin === "catalog" ? "warehouse" : from) : comment ? "warehouse" : null,
      tags: column.tags ?? [],
      constraints: column.constraints ?? [],
      tests: testsOf.get(key) ?? [],
      inWarehouse: from === "warehouse" ? true : warehouse === null ? null : crawled !== undefined,
    };
  });
}
