import "server-only";
import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { listConnectors } from "@/lib/connectors/data";
import { createConnector, patchConnector } from "@/lib/connectors/mutations";
import type { ConnectorView } from "@/lib/connectors/schema";
import { listUploads, storeUpload, type UploadPart } from "@/lib/connectors/upload-store";
import { dbtCoreUpload } from "@/lib/integrations/dbt-core-upload/descriptor";
import { postgres } from "@/lib/integrations/postgres/descriptor";
import { ensureSampleDatabase } from "@/lib/platform/sample-database";
import { enqueueSyncUnlessActive } from "@/lib/sync/mutations";

const WAREHOUSE = "Sample warehouse";
const PROJECT = "Sample dbt project";
/** The newest set in demo/artifacts that holds all four files. */
const ARTIFACTS = "demo/artifacts/1.12";

export type SampleConnectors = { primaryId: string; secondaryId: string };

/** A connector of ours from an earlier call; one that a person made under the same name is another kind or enriches another. */
const ofSample = (connectors: readonly ConnectorView[], name: string, kind: string) =>
  connectors.find((connector) => connector.kind === kind && connector.name.startsWith(name));

/** A name that is free, so that a person's own connector of this name is no obstacle. */
const freeName = (connectors: readonly ConnectorView[], name: string): string => {
  const taken = new Set(connectors.map((connector) => connector.name));
  let free = name;
  for (let at = 2; taken.has(free); at += 1) free = `${name} ${at}`;
  return free;
};

const ensureWarehouse = async (connectors: readonly ConnectorView[], by: string | null): Promise<ConnectorView> => {
  const { password, ...config } = await ensureSampleDatabase();
  const known = ofSample(connectors, WAREHOUSE, postgres.kind);
  // The server may stand elsewhere than when it was saved.
  if (known) return patchConnector(known.id, { config, secrets: { password } }, by);
  return createConnector(
    { name: freeName(connectors, WAREHOUSE), kind: postgres.kind, config, secrets: { password } },
    by,
  );
};

async function* artifactParts(): AsyncGenerator<UploadPart> {
  const folder = path.join(process.cwd(), ARTIFACTS);
  for (const fileName of (await readdir(folder)).filter((name) => name.endsWith(".json.gz")).sort()) {
    const field = fileName.split(".")[0] ?? "";
    yield { field, fileName, stream: createReadStream(path.join(folder, fileName)) };
  }
}

const ensureProject = async (
  connectors: readonly ConnectorView[],
  primaryConnectorId: string,
  by: { id: string | null; name: string },
): Promise<ConnectorView> => {
  const name = freeName(connectors, PROJECT);
  const project =
    ofSample(connectors, PROJECT, dbtCoreUpload.kind) ??
    (await createConnector({ name, kind: dbtCoreUpload.kind, config: {}, secrets: {}, primaryConnectorId }, by.id));
  if ((await listUploads(project.id)).length === 0) await storeUpload(project.id, artifactParts(), by.name);
  return project;
};

/**
 * Connects the sample warehouse and the sample dbt project and starts their first syncs. Safe to call again: what is
 * there already stays.
 */
export const exploreSample = async (by: { id: string | null; name: string }): Promise<SampleConnectors> => {
  const connectors = await listConnectors();
  const primary = await ensureWarehouse(connectors, by.id);
  const secondary = await ensureProject(connectors, primary.id, by);
  // In this order: the project is matched with what the warehouse has published.
  for (const { id, version } of [primary, secondary]) if (version === 0) await enqueueSyncUnlessActive(id, "first");
  return { primaryId: primary.id, secondaryId: secondary.id };
};
