import type { TestProject } from "vitest/node";
import { givenMariadb } from "./address";
import { startMariadb } from "./start";

let stop: () => Promise<void> = async () => {};

export async function setup(project: TestProject): Promise<void> {
  const given = givenMariadb();
  if (given) return project.provide("mariadb", given);
  const running = await startMariadb();
  stop = running.stop;
  project.provide("mariadb", running.mariadb);
}

export async function teardown(): Promise<void> {
  await stop();
}
