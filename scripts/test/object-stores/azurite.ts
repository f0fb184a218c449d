import { randomBytes } from "node:crypto";
import { createRequire } from "node:module";
import { freePort } from "../../free-port";
import { type AttachedProgram, runAttached } from "../attached-program";
import type { AzureAddress } from "./addresses";

const require = createRequire(import.meta.url);
const program = require.resolve("azurite/dist/src/blob/main.js");

/** Microsoft's own stand-in for Azure Blob Storage, which keeps everything in memory; not yet ready to answer. */
export async function startAzurite(folder: string): Promise<{ azure: AzureAddress; program: AttachedProgram }> {
  const port = await freePort();
  const accountName = "connetratest";
  const accountKey = randomBytes(64).toString("base64");
  const endpoint = `http://127.0.0.1:${port}/${accountName}`;
  const place = ["--blobHost", "127.0.0.1", "--blobPort", String(port), "--inMemoryPersistence"];
  const quiet = ["--disableTelemetry", "--silent", "--skipApiVersionCheck"];
  const azurite = runAttached(folder, "azurite", [process.execPath, program, ...place, ...quiet], {
    AZURITE_ACCOUNTS: `${accountName}:${accountKey}`,
  });
  const connectionString = `DefaultEndpointsProtocol=http;AccountName=${accountName};AccountKey=${accountKey};BlobEndpoint=${endpoint};`;
  return { azure: { connectionString, endpoint, accountName, accountKey }, program: azurite };
}
