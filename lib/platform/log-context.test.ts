import { execFileSync } from "node:child_process";
import path from "node:path";
import { expect, it } from "vitest";

it("names request and sync once in every line logged meanwhile, however deep, also by a child that names them too", () => {
  const program = `
    import { log } from "./lib/platform/log";
    import { inLogContext } from "./lib/platform/log-context";
    const later = async () => { await null; log.info({ token: "hush" }, "deep"); };
    await inLogContext({ requestId: "r1" }, () => inLogContext({ syncId: "s1" }, later));
    inLogContext({ syncId: "s2" }, () => log.child({ syncId: "s2" }).warn("child"));
    log.debug("too quiet");
    log.info("outside");`;
  const args = ["--import", "tsx", "--conditions=react-server", "--input-type=module", "-e", program];
  const cwd = path.resolve(import.meta.dirname, "../..");
  const env = { ...process.env, NODE_ENV: "production", LOG_LEVEL: "info" } as const;
  const lines = execFileSync(process.execPath, args, { cwd, env, encoding: "utf8" }).trim().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: "info", requestId: "r1", syncId: "s1", token: "[secret]", msg: "deep" },
    { level: "warn", syncId: "s2", msg: "child" },
    { msg: "outside" },
  ]);
  expect(lines[1]?.match(/syncId/g)).toHaveLength(1);
});
