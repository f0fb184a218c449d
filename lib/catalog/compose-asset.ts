import { z } from "zod";
import { relationTypes } from "@/lib/core/catalog";
import { explainMatch } from "@/lib/mapping/explain-match";
import { docsIn, docsOfFacts } from "@/lib/project/docs-in";
import type { AssetParts, StoredAsset } from "./asset-data";
import { composeColumns } from "./compose-columns";
import { ownArtifacts } from "./own-artifacts";
import type { AssetView } from "./schema";

/**
 * One asset out of its parts. Where dbt and the warehouse both describe the same thing, dbt's text goes first, because
 * it is the one that people review; the warehouse's comment fills what dbt leaves empty, and each says where it is from.
 */
export function composeAsset(parts: AssetParts): AssetView {
  const { asset, warehouse, mapping, results, tests } = parts;
  const { columns: _columns, rawCode, compiledCode, language, attachedIds: _attached, lastIn: _last, ...rest } = asset;
  const { version, syncId, publishedAt, artifacts, ...identity } = rest;
  const result = (kind: "run" | "test" | "freshness") => results.find((candidate) => candidate.kind === kind) ?? null;
  const own = isRelation(asset) ? "warehouse" : "dbt";
  const known = [...results, ...tests.flatMap((test) => test.result ?? [])];
  const read = ownArtifacts(artifacts, asset, new Set(known.flatMap(({ invocationId }) => invocationId ?? [])));
  return {
    ...identity,
    description: asset.description || (warehouse?.description ?? ""),
    descriptionFrom: asset.description ? own : warehouse?.description ? "warehouse" : null,
    columns: composeColumns(asset.columns, warehouse?.columns ?? null, tests, own, {
      isContract: isEnforced(asset.facts),
      docs: parts.docs,
    }),
    docs: docsIn(docsOfFacts(asset), parts.docs),
    versions: parts.versions,
    groupDetails: parts.group,
    code:
      rawCode === null && compiledCode === null
        ? null
        : { raw: rawCode, compiled: compiledCode, language: language ?? "sql" },
    mapping: mapping && {
      relation: mapping.relation,
      rule: mapping.rule,
      reason: mapping.reason,
      candidate: mapping.candidate,
      ...explainMatch(mapping),
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
    history: parts.history,
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

const contract = z.object({ contract: z.object({ enforced: z.literal(true) }) });
const isEnforced = (facts: unknown): boolean => contract.safeParse(facts).success;

const isRelation = ({ type }: StoredAsset) => relationTypes.some((relationType) => relationType === type);
