import { beforeAll, expect, it } from "vitest";
import * as access from "@/lib/access/mutations";
import { createConnector } from "@/lib/connectors/mutations";
import { enqueueSync } from "@/lib/sync/mutations";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { GET } from "./route";

useFreshDatabase();

const ask = (authorization?: string) =>
  GET(new Request("http://localhost:3000/api/metrics", { headers: authorization ? { authorization } : {} }));
const ofRole = async (role: "admin" | "analyst") =>
  `Bearer ${(await access.createApiToken({ name: role, role }, null)).token}`;

const NAME = "Finance of Contoso";
beforeAll(async () => {
  process.env.METRICS_TOKEN = "a-token-for-prometheus-alone";
  const config = { host: "db.contoso.test", port: 5432, database: "ledger", user: "reader", sslMode: "disable" };
  const input = { name: NAME, kind: "postgres", config, secrets: { password: "canary-of-the-password" } };
  const { id } = await createConnector(input, null);
  await enqueueSync(id, { trigger: "manual" });
});

it("P3 is for the operator's token and for admins, and for nobody else", async () => {
  const statuses = [
    await ask(),
    await ask("Bearer a-token-for-prometheus-alonE"),
    await ask(await ofRole("analyst")),
    await ask(await ofRole("admin")),
    await ask("Bearer a-token-for-prometheus-alone"),
  ].map(({ status }) => status);
  expect(statuses).toEqual([401, 401, 403, 200, 200]);
});

it("P3 tells the queue, and no name of what somebody keeps", async () => {
  const text = await (await ask("Bearer a-token-for-prometheus-alone")).text();
  expect(text).toContain('connetra_syncs_kept{kind="postgres",status="queued"} 1');
  expect(text).toContain("connetra_queue_depth 1");
  for (const canary of [NAME, "contoso", "ledger", "reader", "canary"]) expect(text).not.toContain(canary);
});

it("P3 still tells of the process while the database is away", async () => {
  const before = process.env.DATABASE_URL;
  process.env.DATABASE_URL = "postgresql://nobody:nothing@127.0.0.1:1/none";
  try {
    const text = await (await ask("Bearer a-token-for-prometheus-alone")).text();
    expect(text).toContain("connetra_database_up 0");
    expect(text).toContain("process_resident_memory_bytes");
  } finally {
    process.env.DATABASE_URL = before;
  }
});
