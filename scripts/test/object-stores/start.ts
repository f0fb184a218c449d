import fs from "node:fs";
import { ListBucketsCommand } from "@aws-sdk/client-s3";
import { BlobServiceClient } from "@azure/storage-blob";
import { pause } from "../../process-mark";
import type { AttachedProgram } from "../attached-program";
import type { ObjectStores } from "./addresses";
import { startAzurite } from "./azurite";
import { ensureSwift } from "./packages";
import { s3Client } from "./s3-client";
import { makeStoreFolder } from "./store-folder";
import { startSwift } from "./swift";

export type RunningObjectStores = { stores: ObjectStores; stop: () => Promise<void> };

const PATIENCE_MS = 120_000;
const TRIES = 3;

/** Real servers with which buckets are tested: S3, the same as Google's door to it, and Azure Blob Storage. */
export async function startObjectStores(): Promise<RunningObjectStores> {
  await ensureSwift();
  for (let attempt = 1; ; attempt++) {
    try {
      return await launch();
    } catch (error) {
      // Somebody else took a port between our choosing and using it.
      const isPortTaken = error instanceof Error && /address already in use|EADDRINUSE/i.test(error.message);
      if (!isPortTaken || attempt === TRIES) throw error;
    }
  }
}

async function launch(): Promise<RunningObjectStores> {
  const folder = makeStoreFolder();
  const discard = (): void => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  process.once("exit", discard);
  const programs: AttachedProgram[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(programs.map((program) => program.kill()));
    discard();
    process.off("exit", discard);
  };
  try {
    const { programs: swift, ...s3Stores } = await startSwift(folder);
    programs.push(...swift);
    const { azure, program } = await startAzurite(folder);
    programs.push(program);
    const stores = { ...s3Stores, azure };
    await untilReady(stores, programs);
    return { stores, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Each is asked a signed question that goes all the way to its storage, until all have answered. */
async function untilReady({ s3, gcs, azure }: ObjectStores, programs: readonly AttachedProgram[]): Promise<void> {
  const blobs = BlobServiceClient.fromConnectionString(azure.connectionString, { retryOptions: { maxTries: 1 } });
  const listBuckets = async (store: typeof gcs): Promise<void> => {
    const client = s3Client(store);
    try {
      await client.send(new ListBucketsCommand(), { requestTimeout: 5_000 });
    } finally {
      client.destroy();
    }
  };
  const questions = [
    () => listBuckets(s3),
    () => listBuckets(gcs),
    async () => void (await blobs.listContainers().next()),
  ];
  const until = Date.now() + PATIENCE_MS;
  for (const ask of questions)
    for (;;) {
      const fault = await ask().then(
        () => null,
        (thrown: unknown) => (thrown instanceof Error ? thrown.message : String(thrown)),
      );
      if (fault === null) break;
      const ended = programs.find((program) => program.hasEnded());
      if (ended) throw new Error(`${ended.name} of the object stores ended before it was ready:\n${ended.said()}`);
      if (Date.now() > until) {
        const said = programs.map((program) => `${program.name}:\n${program.said()}`).join("\n");
        throw new Error(`The object stores were not ready within ${PATIENCE_MS / 1000} s: ${fault}\n${said}`);
      }
      await pause(100);
    }
}
