import fs from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import type { ClientContext } from "@/lib/integrations/contract";
import { FakeDbtStore } from "@/scripts/test/fake-dbt-store";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { dbtConnector, syncOnce } from "@/scripts/test/sync-once";
import { selectAssets } from "../select-data";
import { selectQuery } from "../select-schema";

const store = new FakeDbtStore();
vi.mock("@/lib/integrations/clients", () => ({
  openClient: (_: string, context: ClientContext) => store.open(context),
}));
useFreshDatabase();

const answer = z.object({
  select: z.string(),
  nodes: z.array(z.string()).optional(),
  refused: z.literal(true).optional(),
});
const here = path.join(import.meta.dirname, "real-dbt");
/** What dbt itself printed for each expression; see real-dbt/record.py. */
const said = z
  .object({ dbtVersion: z.string(), orchard: z.array(answer), pedalworks: z.array(answer) })
  .parse(JSON.parse(fs.readFileSync(path.join(here, "said.json"), "utf8")));

/** What is selected beyond what dbt lists, and why. */
const more: Record<string, string[]> = {
  // dbt forgets the tags that a metric has in its config.
  "tag:board": ["metric.orchard.total_amount"],
  "tag:*": ["metric.orchard.total_amount"],
  // dbt looks for folders in the root project alone, also for the files of packages.
  "path:models/*": ["model.town.street_lengths", "model.town.streets"],
  "path:models/**/*": ["model.town.street_lengths", "model.town.streets"],
  "path:models/atlas": ["model.town.street_lengths", "model.town.streets"],
  // A test is told on what it tests, and steps are counted from there.
  "1+result:fail": ["model.orchard.fct_orders", "model.town.streets"],
};

const read = (file: string) => gunzipSync(fs.readFileSync(file)).toString();
const put = (fileOf: (name: string) => string) =>
  store.put("dbt", {
    manifest: read(fileOf("manifest")),
    run_results: read(fileOf("run_results")),
    sources: read(fileOf("sources")),
  });

const select = async (connectorId: string, expression: string) => {
  const view = await selectAssets(selectQuery.parse({ connectorId, select: expression, limit: 20_000 }));
  return view?.nodes.map(({ key }) => key).sort();
};

describe(`what dbt ${said.dbtVersion} lists of its own project`, () => {
  let connectorId = "";
  beforeAll(async () => {
    ({ id: connectorId } = await dbtConnector());
    for (const day of ["first", "second"]) {
      put((name) => path.join(here, `${day}.${name}.json.gz`));
      await syncOnce(connectorId);
    }
  });
  it.each(said.orchard)("$select", async ({ select: text, nodes, refused }) => {
    if (refused) await expect(select(connectorId, text)).rejects.toMatchObject({ code: "invalid-input" });
    else expect(await select(connectorId, text)).toEqual([...(nodes ?? []), ...(more[text] ?? [])].sort());
  });
});

describe(`what dbt ${said.dbtVersion} lists of the sample project`, () => {
  let connectorId = "";
  beforeAll(async () => {
    store.files.clear();
    put((name) => path.resolve(import.meta.dirname, `../../../demo/artifacts/1.12/${name}.json.gz`));
    ({ id: connectorId } = await dbtConnector());
    await syncOnce(connectorId);
  });
  it.each(said.pedalworks)("$select", async ({ select: text, nodes }) => {
    expect(await select(connectorId, text)).toEqual(nodes);
  });
});
