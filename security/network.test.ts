import { execFile, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { report } from "./figures";

// A network of its own, in which inner addresses can be given out. Where the kernel does not let us make one, what can be
// tried on this machine's own loopback is tried there, and the figures say so.
const asOther = process.getuid?.() === 0 ? [] : ["--map-root-user"];
const separate = ["unshare", ...asOther, "--net", "--mount"];
const hasNamespace = spawnSync("unshare", [...separate.slice(1), "ip", "link", "set", "lo", "up"]).status === 0;

const addresses = ["169.254.169.254/32", "10.9.9.9/32", "93.184.215.14/32", "fd00:ec2::254/128"];
const setUp = (folder: string): string =>
  [
    "set -e",
    "ip link set lo up",
    ...addresses.map((address) => `ip addr add ${address} dev lo nodad 2>/dev/null || ip addr add ${address} dev lo`),
    `mount --bind ${folder}/resolv.conf /etc/resolv.conf`,
    `mount --bind ${folder}/nsswitch.conf /etc/nsswitch.conf`,
    'exec "$@"',
  ].join("\n");

let found: Record<string, number> = {};
beforeAll(async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "connetra-network-"));
  fs.writeFileSync(path.join(folder, "resolv.conf"), "nameserver 127.0.0.1\noptions timeout:1 attempts:1\n");
  fs.writeFileSync(path.join(folder, "nsswitch.conf"), "hosts: files dns\n");
  const node = [process.execPath, "--import", "tsx", "--conditions=react-server", "security/attack-network.ts"];
  const [program = "", ...args] = hasNamespace
    ? [...separate, "sh", "-c", setUp(folder), "sh", ...node, "namespace"]
    : [...node, "loopback"];
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...{
      LOG_LEVEL: "silent",
      NODE_ENV: "production",
      NO_PROXY: "*",
      DATABASE_URL: "postgresql://u:p@127.0.0.1:5999/d",
    },
    SECRETS_KEYS: `k1:${randomBytes(32).toString("base64")}`,
    NEXTAUTH_SECRET: randomBytes(48).toString("base64url"),
    AWS_EC2_METADATA_DISABLED: "true",
  };
  try {
    const { stdout } = await promisify(execFile)(program, args, { env, timeout: 280_000 });
    found = JSON.parse(stdout.trim().split("\n").at(-1) ?? "{}");
    report("F1 F2 F4 F5", { namespace: hasNamespace ? "yes" : "no, loopback alone", ...found });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}, 300_000);

describe("what connectors can reach", () => {
  it("F1 the clients of every kind reach no inner address in any spelling, and clients without the guard do", () => {
    expect(found["F1 cases"]).toBeGreaterThanOrEqual(hasNamespace ? 150 : 80);
    expect(found["F1 reached"]).toBe(0);
    expect(found["control reached"]).toBeGreaterThan(hasNamespace ? 100 : 40);
    if (hasNamespace) expect(found["outside reached"]).toBeGreaterThan(5);
  });

  it("F5 clients that know nothing of the guard reach none inside it", () => {
    expect(found["F5 cases"]).toBeGreaterThanOrEqual(hasNamespace ? 225 : 80);
    expect([found["F5 reached"], found["F5 refused by the guard"]]).toEqual([0, 2]);
  });

  it("F4 what the operator lists is open with its port alone, and metadata stays shut whatever is listed", () => {
    expect(found["F4 listed port reached"]).toBeGreaterThan(0);
    expect(found["F4 port beside it reached"]).toBe(0);
    if (hasNamespace) expect([found["F4 metadata reached"], (found["F4 metadata cases"] ?? 0) > 80]).toEqual([0, true]);
  });

  it("F2 a name that changes its address from question to question leads nowhere", () => {
    if (!hasNamespace) return expect(found["F2 tries"]).toBeUndefined();
    expect(found["F2 reached"]).toBe(0);
    expect(found["F2 control reached"]).toBeGreaterThan(0);
  });
});
