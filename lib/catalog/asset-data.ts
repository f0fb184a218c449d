import "server-only";
import type { PoolClient } from "pg";
import { z } from "zod";
import type { ColumnDraft } from "@/lib/core/catalog";
import { inReadSnapshot } from "@/lib/platform/read-snapshot";
import { readDocsOf } from "@/lib/project/doc-data";
import { docsOfFacts, type KnownDoc } from "@/lib/project/docs-in";
import { readGroupOf } from "@/lib/project/group-data";
import type { GroupMention, ModelVersion } from "@/lib/project/schema";
import { readVersions } from "@/lib/project/version-data";
import { readHistory } from "@/lib/quality/history-data";
import type { PastResult } from "@/lib/quality/schema";
import { countsIn } from "./as-of";
import { healthJoin, linkColumns, statusColumn } from "./asset-link-columns";
import { composeAsset } from "./compose-asset";
import { unitTestCases } from "./compose-unit-test";
import { type StoredResult, toResultView } from "./result-view";
import type { AssetLink, AssetTest, AssetView, ResultView } from "./schema";

/** An asset's row as it is stored, with what its connector says of itself. */
export type StoredAsset = Omit<
  AssetView,
  | "columns"
  | "tests"
  | "upstream"
  | "downstream"
  | "attachedTo"
  | "describedBy"
  | "warehouse"
  | "mapping"
  | "lastRun"
  | "history"
  | "freshness"
  | "provenance"
  | "code"
  | "descriptionFrom"
  | "versions"
  | "docs"
  | "groupDetails"
> & {
  columns: ColumnDraft[];
  rawCode: string | null;
  compiledCode: string | null;
  language: string | null;
  attachedIds: string[];
  version: number;
  syncId: string | null;
  publishedAt: Date | null;
  /** What its sync read, as it noted it. */
  artifacts: unknown;
  /** Of an asset that is gone: the last version that had it. Null: it is live. */
  lastIn: number | null;
};

/** A mapping as stored: `primaryId` is the asset of the warehouse. */
export type StoredMapping = {
  relation: string | null;
  primaryId: string | null;
  rule: string | null;
  reason: string | null;
  candidate: string | null;
};

export type AssetParts = {
  asset: StoredAsset;
  results: (ResultView & { assetId: string })[];
  tests: AssetTest[];
  history: PastResult[];
  upstream: AssetLink[];
  downstream: AssetLink[];
  attachedTo: AssetLink[];
  describedBy: AssetLink[];
  mapping: StoredMapping | null;
  warehouse: StoredAsset | null;
  versions: ModelVersion[];
  /** The doc blocks that the asset's description and its columns' take in. */
  docs: KnownDoc[];
  group: GroupMention | null;
};

/**
 * The whole asset as published, its dbt facet and its warehouse facet together; what was removed, as it was last. Null
 * when there never was one of that id.
 */
export async function findAsset(id: string): Promise<AssetView | null> {
  const parts = await inReadSnapshot((client) => readParts(client, id));
  return parts && composeAsset(parts);
}

async function readParts(client: PoolClient, id: string): Promise<AssetParts | null> {
  const asset = (await readAsset(client, id)) ?? (await readRemoved(client, id));
  if (!asset) return null;
  const mapping = await readMapping(client, asset);
  const warehouse = mapping?.primaryId ? await readAsset(client, mapping.primaryId) : null;
  const tests = await readTests(client, asset);
  const past = await readHistory(client, asset.connectorId, [id, ...tests.map((test) => test.id)]);
  return {
    asset,
    mapping,
    warehouse,
    results: await readResults(client, asset),
    tests: tests.map((test) => ({ ...test, history: past.get(test.id) ?? [] })),
    history: past.get(id) ?? [],
    upstream: [
      ...(await links(client, `e.connector_id = $2 and e.to_id = $1`, "e.from_id", asset)),
      ...(warehouse ? await viewLinks(client, "e.to_id = $1", "e.from_id", warehouse) : []),
    ],
    downstream: [
      ...(await links(client, `e.connector_id = any(${referring}) and e.from_id = $1`, "e.to_id", asset)),
      ...(warehouse ? await viewLinks(client, "e.from_id = $1", "e.to_id", warehouse) : []),
    ],
    attachedTo: await linksTo(client, asset.attachedIds),
    describedBy: await linksTo(client, await describers(client, id)),
    versions: await readVersions(client, asset),
    docs: await readDocsOf(client, asset.connectorId, [docsOfFacts(asset), ...asset.columns]),
    group: await readGroupOf(client, asset),
  };
}

const assetColumns = (
  version: string | null,
) => `a.id, a.key, a.type, a.name, a.database, a.schema, a.identifier, a.relation, a.description, a.tags, a.package,
            a.path, a.materialization, a.owner, a."group", a.access, a.columns, a.facts, a.raw_code as "rawCode",
            a.compiled_code as "compiledCode", a.language, a.attached_to as "attachedIds", a.connector_id as "connectorId",
            c.name as "connectorName", s.artifacts,
            exists (select 1 from cross_project_refs r where r.connector_id = a.connector_id and r.key = a.key) as "isExternal",
            ${statusColumn(version)} as "testStatus"`;

async function readAsset(client: PoolClient, id: string): Promise<StoredAsset | null> {
  const { rows } = await client.query<StoredAsset>(
    `select ${assetColumns(null)}, c.published_version as version, c.published_sync_id as "syncId", c.published_at as "publishedAt",
            null as "removedAt", null as "removedBy", null as "lastIn"
       from assets a
       join connectors c on c.id = a.connector_id
       left join syncs s on s.id = c.published_sync_id
       left join health h on h.connector_id = a.connector_id and h.asset_id = a.id and h.valid_to is null
      where a.id = $1 and a.valid_to is null`,
    [id],
  );
  return rows[0] ?? null;
}

/** An asset that the published version no longer has, with the sync that removed it. */
async function readRemoved(client: PoolClient, id: string): Promise<StoredAsset | null> {
  const { rows } = await client.query<StoredAsset>(
    `select ${assetColumns("a.valid_to - 1")}, a.valid_to - 1 as version, s.id as "syncId", s.finished_at as "publishedAt",
            ${isoTime("coalesce(r.finished_at, c.published_at)")} as "removedAt", r.id as "removedBy", a.valid_to - 1 as "lastIn"
       from assets a
       join connectors c on c.id = a.connector_id
       left join syncs s on s.connector_id = c.id and s.version = a.valid_to - 1 and s.status = 'succeeded'
       left join syncs r on r.connector_id = c.id and r.version = a.valid_to and r.status = 'succeeded'
       left join health h on h.connector_id = a.connector_id and h.asset_id = a.id and h.valid_from < a.valid_to and h.valid_to >= a.valid_to
      where a.id = $1 and a.valid_to is not null order by a.valid_from desc limit 1`,
    [id],
  );
  return rows[0] ?? null;
}

const isoTime = (time: string) => `to_char(${time} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

async function readMapping(
  client: PoolClient,
  { id, connectorId, lastIn }: StoredAsset,
): Promise<StoredMapping | null> {
  const { rows } = await client.query<StoredMapping>(
    `select relation, primary_id as "primaryId", rule, reason, candidate
       from mappings m where connector_id = $1 and asset_id = $2 and ${countsIn("m", lastIn)}`,
    [connectorId, id],
  );
  return rows[0] ?? null;
}

const resultColumns = `asset_id as "assetId", kind, status, message, failures::float8 as failures, execution_time as "executionTime",
  to_char(started_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "startedAt",
  to_char(completed_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "completedAt", invocation_id as "invocationId", facts`;

async function readResults(
  client: PoolClient,
  { id, connectorId, lastIn }: StoredAsset,
): Promise<AssetParts["results"]> {
  const { rows } = await client.query<StoredResult & { assetId: string }>(
    `select ${resultColumns} from results r where connector_id = $1 and asset_id = $2 and ${countsIn("r", lastIn)}`,
    [connectorId, id],
  );
  return rows.map(toResultView);
}

async function readTests(client: PoolClient, asset: StoredAsset): Promise<Omit<AssetTest, "history">[]> {
  const { id, connectorId, lastIn } = asset;
  const { rows } = await client.query(
    `select t.id, t.key, t.name, t.type, t.description, coalesce(t.compiled_code, t.raw_code) as code,
            t.compiled_code is not null as "isCompiled", t.facts,
            (select row_to_json(r) from (select ${resultColumns} from results o
              where connector_id = t.connector_id and asset_id = t.id and kind = 'test' and ${countsIn("o", lastIn)}) r) as result
       from assets t
      where t.connector_id = $1 and ${countsIn("t", lastIn)} and t.attached_to @> array[$2::uuid]
      order by t.name, t.key`,
    [connectorId, id],
  );
  return rows.map(({ facts, result, ...test }) => ({
    ...test,
    failuresIn: failuresIn(result),
    result: result && toResultView(result),
    cases: test.type === "unit_test" ? unitTestCases(facts) : null,
    column: testFact(facts, "column_name"),
    severity: testFact(facts, "severity"),
  }));
}

/** What the reader keeps of a test under the name of its type (lib/dbt/node-facts.ts). */
const testFacts = z.object({ test: z.record(z.string(), z.unknown()) });

/** dbt names the table of failing rows in the result, where the project has them stored. */
const storedFailures = z.object({ facts: z.object({ relation_name: z.string().min(1) }) });

function failuresIn(result: unknown): string | null {
  const parsed = storedFailures.safeParse(result);
  return parsed.success ? parsed.data.facts.relation_name : null;
}

function testFact(facts: unknown, name: "column_name" | "severity"): string | null {
  const parsed = testFacts.safeParse(facts);
  const value = parsed.success ? parsed.data.test[name] : null;
  return typeof value === "string" && value !== "" ? value : null;
}

/** The asset's connector, and those whose projects refer to it across: an edge belongs to the connector of its lower end. */
const referring = `array(select $2::uuid union select r.connector_id from cross_project_refs r where r.upstream_asset_id = $1)`;

/** Beside what was removed stands what stood there, as it was; what other connectors have, as it is. */
const isShownBeside = ({ lastIn }: StoredAsset): string =>
  lastIn === null
    ? "a.valid_to is null"
    : `case when a.connector_id = $2 then ${countsIn("a", lastIn)} else a.valid_to is null end`;

async function links(client: PoolClient, where: string, other: string, asset: StoredAsset): Promise<AssetLink[]> {
  const { rows } = await client.query<AssetLink>(
    `select ${linkColumns} from edges e
       join assets a on a.id = ${other} and ${isShownBeside(asset)} ${healthJoin}
      where ${where} and ${asset.lastIn === null ? "e.valid_to is null" : `(e.connector_id = $2 and ${countsIn("e", asset.lastIn)})`} order by a.name, a.key`,
    [asset.id, asset.connectorId],
  );
  return rows;
}

/** What the warehouse tells of a relation's views, but for relations that dbt knows: of those dbt itself tells. */
const viewLinks = (client: PoolClient, where: string, other: string, relation: StoredAsset): Promise<AssetLink[]> =>
  links(
    client,
    `e.connector_id = $2 and ${where}
       and not exists (select 1 from mappings m where m.primary_id = ${other} and m.valid_to is null)`,
    other,
    relation,
  );

async function linksTo(client: PoolClient, ids: readonly string[]): Promise<AssetLink[]> {
  if (ids.length === 0) return [];
  const { rows } = await client.query<AssetLink>(
    `select ${linkColumns} from assets a ${healthJoin} where a.id = any($1) and a.valid_to is null
      order by array_position($1, a.id)`,
    [ids],
  );
  return rows;
}

/** The dbt nodes of a relation: what builds it before what reads it as a source. */
async function describers(client: PoolClient, id: string): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select a.id from mappings m join assets a on a.connector_id = m.connector_id and a.id = m.asset_id and a.valid_to is null
      where m.primary_id = $1 and m.valid_to is null order by (a.type = 'source'), a.key`,
    [id],
  );
  return rows.map((row) => row.id);
}
