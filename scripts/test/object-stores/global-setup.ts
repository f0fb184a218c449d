import type { TestProject } from "vitest/node";
import { givenObjectStores } from "./addresses";
import { startObjectStores } from "./start";

let stop: () => Promise<void> = async () => {};

export async function setup(project: TestProject): Promise<void> {
  const given = givenObjectStores();
  if (given) return project.provide("objectStores", given);
  const running = await startObjectStores();
  stop = running.stop;
  project.provide("objectStores", running.stores);
}

export async function teardown(): Promise<void> {
  await stop();
}
