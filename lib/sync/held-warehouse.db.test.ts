import pg from "pg";
import { beforeAll, expect, it } from "vitest";
import { listAssets } from "@/lib/catalog/data";
import { assetQuery } from "@/lib/catalog/schema";
import { createConnector } from "@/lib/connectors/mutations";
import { env } from "@/lib/platform/env";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { requireSync, syncOnce } from "@/scripts/test/sync-once";
import { listChanges } from "./held-data";
import { approveSync } from "./held-decide";
import { changesQuery } from "./schema";

useFreshDatabase();

let warehouse: pg.Client;
let id = "";
beforeAll(async () => {
  const url = new URL(env().DATABASE_URL);
  warehouse = new pg.Client({ connectionString: url.toString() });
  // The database is dropped under it at the end.
  warehouse.on("error", () => undefined);
  await warehouse.connect();
  await warehouse.query("create schema marts");
  for (let at = 0; at < 10; at += 1) await warehouse.query(`create table marts.t${at} (id int)`);
  const config = {
    ...{ host: url.hostname, port: Number(url.port), database: url.pathname.slice(1), user: url.username },
    ...{ sslMode: "disable", schemas: "marts" },
  };
  const secrets = { password: decodeURIComponent(url.password) };
  id = (await createConnector({ name: "warehouse", kind: "postgres", config, secrets }, null)).id;
});

const total = async () => (await listAssets(assetQuery.parse({ connectorId: id }))).total;

it("a warehouse that lost more than thirty percent of its tables is held, and the next crawl does not pile up", async () => {
  expect(await syncOnce(id)).toMatchObject({ status: "succeeded", counts: { table: 10 } });
  await warehouse.query("drop table marts.t0, marts.t1, marts.t2");
  expect(await syncOnce(id, { trigger: "schedule" })).toMatchObject({ status: "succeeded", version: 2 });

  await warehouse.query("drop table marts.t3, marts.t4, marts.t5");
  const held = await syncOnce(id, { trigger: "schedule" });
  expect(held).toMatchObject({ status: "held", held: { assetsBefore: 7, assetsAfter: 4, baseVersion: 2 } });
  expect(await total()).toBe(7);
  const changes = await listChanges(held, changesQuery.parse({}));
  expect(changes.items.map(({ name }) => name)).toEqual(["t3", "t4", "t5"]);
  expect(changes.places).toEqual([{ place: expect.stringMatching(/\.marts$/), added: 0, changed: 0, removed: 3 }]);

  expect(await syncOnce(id, { trigger: "schedule" })).toMatchObject({ status: "unchanged", version: 2 });
  expect(await requireSync(held.id)).toMatchObject({ status: "held" });
  await approveSync(held.id, "ada");
  expect(await total()).toBe(4);
  expect(await syncOnce(id)).toMatchObject({ status: "unchanged", version: 3 });
});
