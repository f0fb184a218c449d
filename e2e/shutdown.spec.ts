import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import pg from "pg";
import { freePort } from "../scripts/free-port";
import { startPostgres } from "../scripts/postgres";
import { type FaultProxy, startFaultProxy } from "../scripts/test/fault-proxy";
import { cli, type StartedInstallation, startInstallation } from "../scripts/test/start-installation";

const REQUESTS = 20;
const METRICS_TOKEN = "shutdown-journey-reads-metrics";
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** An installation of its own, with a warehouse that is read through a proxy which can be slow. */
async function install() {
  const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), "connetra-shutdown-"));
  const postgres = await startPostgres({ dataFolder, durable: false });
  const proxy = await startFaultProxy(`http://${new URL(postgres.url).host}`);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = {
    ...{ DATABASE_URL: "", SECRETS_KEYS: "", NEXTAUTH_SECRET: "", CONNETRA_DATA_DIR: dataFolder, METRICS_TOKEN },
    ...{ PORT: String(port), APP_URL: origin, EGRESS_ALLOW: `127.0.0.1:${new URL(proxy.url).port}` },
  };
  const started: StartedInstallation[] = [];
  const start = async () => {
    const installation = await startInstallation(env);
    started.push(installation);
    return installation;
  };
  const clear = async () => {
    for (const { child, ended } of started) {
      child.kill("SIGTERM");
      await ended;
    }
    await proxy.close();
    await postgres.stop();
    fs.rmSync(dataFolder, { recursive: true, force: true });
  };
  return { env, origin, postgres, proxy, start, clear };
}

async function syncWarehouses(origin: string, token: string, sample: Record<string, unknown>, proxy: FaultProxy) {
  const { password, ...config } = sample;
  const port = Number(new URL(proxy.url).port);
  const post = async (address: string, body: object): Promise<{ id: string }> => {
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const answer = await fetch(`${origin}/api/v1${address}`, { method: "POST", headers, body: JSON.stringify(body) });
    expect(answer.ok, `${address}: ${answer.status}`).toBe(true);
    return answer.json();
  };
  for (const name of ["North", "South"]) {
    const far = { ...config, host: "127.0.0.1", port, sslMode: "disable" };
    const { id } = await post("/connectors", { name, kind: "postgres", config: far, secrets: { password } });
    await post(`/connectors/${id}/syncs`, {});
  }
}

const statuses = async (client: pg.Client): Promise<string[]> =>
  (await client.query<{ status: string }>("select status from syncs order by created_at limit 2")).rows.map(
    ({ status }) => status,
  );

test("P3 a stop breaks off no request, and hands running syncs to the next start", async () => {
  test.setTimeout(240_000);
  const { env, origin, postgres, proxy, start, clear } = await install();
  const client = new pg.Client({ connectionString: postgres.url });
  try {
    const first = await start();
    await client.connect();
    const token = await cli(env, ["token", "create", "--role", "admin", "--name", "Journey"]);
    const sample = JSON.parse(await cli(env, ["sample"]));
    proxy.set({ kind: "throttle", bytesPerSecond: 100 });
    await syncWarehouses(origin, token, sample, proxy);
    await expect.poll(() => statuses(client), { timeout: 30_000 }).toEqual(["running", "running"]);

    // Every call looks up its token first, and waits here for as long as we like.
    await client.query("begin; lock table api_tokens in access exclusive mode");
    const answers = Array.from({ length: REQUESTS }, () =>
      fetch(`${origin}/api/v1/integrations`, { headers: { authorization: `Bearer ${token}` } }).then(
        async (answer) => ({ status: answer.status, bytes: (await answer.text()).length }),
        (error: Error) => ({ status: 0, bytes: 0, error: error.message }),
      ),
    );
    await expect.poll(() => inFlight(origin), { timeout: 15_000 }).toBeGreaterThanOrEqual(REQUESTS);

    const stoppedAt = Date.now();
    first.child.kill("SIGTERM");
    await expect
      .poll(() =>
        fetch(`${origin}/api/ready`).then(
          ({ status }) => status,
          () => 0,
        ),
      )
      .not.toBe(200);
    await wait(2_000);
    await client.query("commit");

    const all = await Promise.all(answers);
    expect(all.filter(({ status, bytes }) => status === 200 && bytes > 100)).toHaveLength(REQUESTS);
    const { code } = await first.ended;
    expect(code).toBe(0);
    expect(Date.now() - stoppedAt).toBeLessThan(30_000);
    expect(await statuses(client)).toEqual(["queued", "queued"]);

    proxy.set({ kind: "pass" });
    const second = await start();
    await expect.poll(() => statuses(client), { timeout: 60_000 }).toEqual(["succeeded", "succeeded"]);
    second.child.kill("SIGTERM");
    expect((await second.ended).code).toBe(0);
  } finally {
    await client.end().catch(() => undefined);
    await clear();
  }
});

async function inFlight(origin: string): Promise<number> {
  const answer = await fetch(`${origin}/api/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } });
  const [, value = "0"] = /^connetra_http_requests_in_flight\{process="web"\} (\d+)/m.exec(await answer.text()) ?? [];
  return Number(value);
}
