import { afterEach, describe, expect, it, vi } from "vitest";
import { startBigQuery } from "@/e2e/bigquery/start";
import { bigQueryWorld } from "@/e2e/bigquery/world-from-catalog";
import { startSnowflake } from "@/e2e/snowflake/start";
import { snowflakeWorld } from "@/e2e/snowflake/world-from-catalog";
import { adapterOf, type CatalogRelation, relationsOfCatalog } from "@/e2e/warehouse-from-catalog";
import type { AssetDraft } from "../core/catalog";
import { relationKey } from "../core/ids";
import { WarningList } from "../core/warnings";
import { openBigquery } from "../integrations/bigquery/client";
import { bigqueryConfig } from "../integrations/bigquery/config";
import type { PrimaryClient } from "../integrations/contract";
import { stubEnvironment } from "../integrations/shared/fixtures/answering-server";
import { openSnowflake } from "../integrations/snowflake/client";
import { snowflakeConfig } from "../integrations/snowflake/config";
import { snowflake } from "../integrations/snowflake/descriptor";
import { nodesOf, parsedFile, type RealProject, realProjects, writtenName } from "./fixtures/real-projects";
import { matchRelations } from "./match-relations";

afterEach(() => vi.unstubAllEnvs());

const on = { connectorId: null, purpose: "sync", signal: new AbortController().signal } as const;

async function crawledBy(client: PrimaryClient): Promise<AssetDraft[]> {
  const assets: AssetDraft[] = [];
  const sink = { warnings: new WarningList(), edge: () => {}, progress: () => {} };
  await client.crawl({ ...sink, asset: async (asset) => void assets.push(asset) });
  await client.close();
  return assets;
}

/** One connector reads one database, so that a warehouse of several is read by as many. */
async function crawlSnowflake(relations: readonly CatalogRelation[]): Promise<AssetDraft[]> {
  const account = await startSnowflake({ world: snowflakeWorld(relations) });
  stubEnvironment(new URL(account.url).host);
  const assets: AssetDraft[] = [];
  for (const { name } of account.world.databases) {
    const names = { account: account.world.account, user: "CATALOG_USER", role: "CATALOG", warehouse: "CATALOG_WH" };
    const config = snowflakeConfig.parse({ ...names, database: `"${name}"`, accessUrl: account.url });
    assets.push(...(await crawledBy(openSnowflake({ ...on, config, secrets: { password: "catalog" } }))));
  }
  expect(account.violations).toEqual([]);
  await account.close();
  return assets;
}

async function crawlBigQuery(relations: readonly CatalogRelation[]): Promise<AssetDraft[]> {
  const bigquery = await startBigQuery({ world: bigQueryWorld(relations) });
  stubEnvironment(new URL(bigquery.url).host);
  const assets: AssetDraft[] = [];
  for (const { id: project } of bigquery.world.projects) {
    const keyFile = bigquery.addAccount(`reads-${project}`, [
      { project, role: "roles/bigquery.jobUser" },
      { project, role: "roles/bigquery.metadataViewer" },
    ]);
    const config = bigqueryConfig.parse({ projectId: project, apiEndpoint: bigquery.url });
    const secrets = { serviceAccountJson: JSON.stringify(keyFile) };
    assets.push(...(await crawledBy(openBigquery({ ...on, config, secrets }))));
  }
  expect(bigquery.violations).toEqual([]);
  await bigquery.close();
  return assets;
}

const projects = realProjects().map((project) => ({ ...project, adapter: adapterOf(parsedFile(project.manifest)) }));

describe.each([
  { adapter: "snowflake", crawl: crawlSnowflake, unquotedNames: snowflake.unquotedNames },
  { adapter: "bigquery", crawl: crawlBigQuery, unquotedNames: undefined },
])("$adapter, crawled by its client from what catalogs tell of it", ({ adapter, crawl, unquotedNames }) => {
  const own = projects.filter((project) => project.adapter === adapter);

  it("has projects at hand where they must be", () => {
    if (own.length === 0) console.log(`../shared/artifacts is not here: projects of ${adapter} are left out`);
    expect(own.length > 0 || !process.env.CI).toBe(true);
  });

  it.each(own)("$name: every node is on its own relation, with its columns", (project) => expectMatched(project));

  async function expectMatched({ manifest, catalog }: RealProject): Promise<void> {
    const seen = relationsOfCatalog(parsedFile(catalog), parsedFile(manifest));
    const assets = await crawl(seen);
    const assetOf = new Map(assets.map((asset) => [asset.key, asset]));
    const relations = assets.map(({ key, database, schema, name }) => ({ key, database, schema, name }));
    const { nodes } = await nodesOf(manifest);
    const matches = new Map(
      matchRelations(nodes, relations, { unquotedNames }).map(({ key, relation }) => [key, relation]),
    );
    const nameOf = new Map(nodes.map((node) => [node.key, writtenName(node)]));

    const wrong = seen.flatMap(({ uniqueId, database, schema, name, columns }) => {
      const key = relationKey([database, schema, name]);
      // Some catalogs are of another target than the manifest beside them.
      if (key.toLowerCase() !== nameOf.get(uniqueId)) return [];
      const found = matches.get(uniqueId) ?? null;
      const family = key.replace(/\d{8}$/, "*");
      if (found !== key && found !== family) return [`${uniqueId} is on ${found}, not on ${key}`];
      const crawled = new Set(assetOf.get(found)?.columns.map((column) => column.name));
      return columns.filter((column) => !crawled.has(column.name)).map((column) => `${uniqueId} lacks ${column.name}`);
    });
    expect(wrong).toEqual([]);
    expect(assets.length).toBeGreaterThan(0);
  }
});
