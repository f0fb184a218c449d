import { afterAll, beforeAll, expect, it } from "vitest";
import { createApiToken } from "@/lib/access/mutations";
import { createConnector } from "@/lib/connectors/mutations";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/platform/db";
import { operations } from "@/lib/platform/operations";
import { enqueueSync } from "@/lib/sync/mutations";
import { runSchedules } from "@/lib/sync/scheduler";
import { call } from "@/scripts/test/call-route";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { dbtConnector } from "@/scripts/test/sync-once";
import { report } from "./figures";
import { Fleet } from "./fleet";
import { doublePublishes, orphans, recordFlips } from "./published";
import { Shop } from "./shop";
import { buildWorker } from "./worker-program";

useFreshDatabase();

const CONNECTORS = 50;
/** Of each way in, for each connector: twenty in all. */
const BY_API = 8;
const BY_BUTTON = 8;
const BY_SCHEDULE = 4;

const shop = new Shop(20);
const ids: string[] = [];
let headers: Record<string, string> = {};
let fleet: Fleet;

beforeAll(async () => {
  fleet = new Fleet(await buildWorker());
  await recordFlips();
  // Syncs of one connector that run at the same moment, as the database sees it: no test could look often enough.
  await pool().query(`
    create table overlapping (connector_id uuid);
    create function note_overlap() returns trigger language plpgsql as $$ begin
      if exists (select 1 from syncs s where s.connector_id = new.connector_id and s.id <> new.id and s.status = 'running')
      then insert into overlapping values (new.connector_id); end if; return null; end $$;
    create trigger note_overlap after update of status on syncs for each row when (new.status = 'running')
      execute function note_overlap();`);
  const { token } = await createApiToken({ name: "faults", role: "admin" }, null);
  headers = { authorization: `Bearer ${token}` };
  const { primaryId } = await dbtConnector();
  for (let at = 0; at < CONNECTORS; at += 1) {
    const input = {
      name: `dbt of ${at}`,
      kind: "dbt-core-upload",
      config: {},
      secrets: {},
      primaryConnectorId: primaryId,
    };
    ids.push((await createConnector(input, null)).id);
    await shop.upload(ids.at(-1) ?? "", "A");
  }
}, 240_000);
afterAll(() => fleet.stop());

it("runs one sync of each connector however many ask at once, and says 409 to the others", async () => {
  await pool().query(
    `update connectors set schedule = '{"everyMinutes": 60}', next_run_at = now() - interval '1 second' where id = any($1)`,
    [ids],
  );
  const answers = new Map<number | string, number>();
  const note = (answer: number | string) => answers.set(answer, (answers.get(answer) ?? 0) + 1);
  const byApi = async (id: string) =>
    note((await call(operations.startSync, { params: { id }, headers, body: {} })).status);
  const byButton = (id: string) =>
    enqueueSync(id, { trigger: "manual" }).then(
      () => note(202),
      (error: unknown) => note(error instanceof AppError && error.code === "conflict" ? 409 : String(error)),
    );
  // A schedule finds what is due wherever it is, and stays quiet about what is under way.
  const bySchedule = Array.from({ length: BY_SCHEDULE }, async () => {
    await pool().query("update connectors set next_run_at = now() - interval '1 second' where id = any($1)", [ids]);
    await runSchedules();
  });
  const startedAt = performance.now();
  await Promise.all([
    ...bySchedule,
    ...ids.flatMap((id) => [
      ...Array.from({ length: BY_API }, () => byApi(id)),
      ...Array.from({ length: BY_BUTTON }, () => byButton(id)),
    ]),
  ]);
  const answeredMs = performance.now() - startedAt;
  const queued = await pool().query(
    "select count(*)::int as n, count(distinct connector_id)::int as c from syncs where connector_id = any($1)",
    [ids],
  );
  expect(queued.rows[0]).toEqual({ n: CONNECTORS, c: CONNECTORS });

  for (let at = 0; at < 3; at += 1) fleet.start();
  const left = async () => (await orphans()).syncs;
  await expect.poll(left, { timeout: 120_000, interval: 200 }).toBe(0);
  const ended = await pool().query(
    "select status, count(*)::int as n from syncs where connector_id = any($1) group by 1",
    [ids],
  );
  const overlaps = (await pool().query("select count(*)::int as n from overlapping")).rows[0]?.n;
  const asked = CONNECTORS * (BY_API + BY_BUTTON + BY_SCHEDULE);
  const others = [...answers].filter(([answer]) => answer !== 202 && answer !== 409);
  report("Y1", {
    ...{ triggers: asked, "answered in": `${(answeredMs / 1_000).toFixed(1)} s`, started: CONNECTORS },
    ...{
      "refused with 409": answers.get(409) ?? 0,
      "other answers": others.length,
      overlaps,
      double: await doublePublishes(),
    },
  });
  expect(others).toEqual([]);
  // What the schedule began is refused to all others.
  expect((answers.get(202) ?? 0) + (answers.get(409) ?? 0)).toBe(CONNECTORS * (BY_API + BY_BUTTON));
  expect(answers.get(202) ?? 0).toBeLessThanOrEqual(CONNECTORS);
  expect(ended.rows).toEqual([{ status: "succeeded", n: CONNECTORS }]);
  expect([overlaps, await doublePublishes()]).toEqual([0, 0]);
});
