import { randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { freePort } from "../../free-port";
import { type AttachedProgram, runAttached } from "../attached-program";
import type { ObjectStores, S3Address } from "./addresses";
import { type SwiftUser, storageServers, writeProxy, writeStorageServer } from "./swift-files";

type Swift = Pick<ObjectStores, "s3" | "gcs"> & { programs: AttachedProgram[] };

const secret = (): string => randomBytes(20).toString("hex");

/** OpenStack Swift with its S3 interface, which checks signatures and regions as Amazon's does; not yet ready to answer. */
export async function startSwift(folder: string): Promise<Swift> {
  fs.mkdirSync(path.join(folder, "devices/d1"), { recursive: true });
  const users: SwiftUser[] = [
    { name: "writer", secret: secret(), isAdmin: true },
    { name: "reader", secret: secret(), isAdmin: false },
  ];
  const [writer, reader] = users.map((user) => ({ accessKeyId: `test:${user.name}`, secretAccessKey: user.secret }));
  if (!writer || !reader) throw new Error("There are two users.");

  const memcached = await freePort();
  const isRoot = process.getuid?.() === 0;
  const memory = ["memcached", "-l", "127.0.0.1", "-p", String(memcached), "-U", "0", "-m", "32"] as const;
  const programs = [
    // Root must be named; staying who we are keeps it bound to our life.
    runAttached(folder, "memcached", isRoot ? [...memory, "-u", os.userInfo().username] : memory),
  ];
  for (const server of storageServers) {
    const file = writeStorageServer(folder, server, await freePort());
    programs.push(runAttached(folder, server, [`swift-${server}-server`, file, "-v"]));
  }
  const proxy = async (name: string, region: string): Promise<S3Address> => {
    const port = await freePort();
    const file = writeProxy(folder, { name, port, region, memcached, users });
    programs.push(runAttached(folder, name, ["swift-proxy-server", file, "-v"]));
    return { endpoint: `http://127.0.0.1:${port}`, region, ...writer };
  };
  const s3 = await proxy("proxy", "us-east-1");
  const gcs = await proxy("proxy-auto", "auto");
  return { s3: { ...s3, reader }, gcs, programs };
}
