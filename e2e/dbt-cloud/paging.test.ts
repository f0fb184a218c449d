import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { ask } from "./ask";
import { type DbtCloud, startDbtCloud } from "./start";

const list = z.object({
  data: z.array(z.looseObject({ id: z.number(), finished_at: z.string().nullable().optional() })),
  extra: z.object({
    filters: z.record(z.string(), z.unknown()),
    order_by: z.string(),
    pagination: z.object({ count: z.number(), total_count: z.number() }),
  }),
});

let cloud: DbtCloud;
const listed = async (path: string) => list.parse(JSON.parse((await ask(cloud, path)).text));
const start = async (options?: Parameters<typeof startDbtCloud>[0]) => {
  cloud = await startDbtCloud(options);
};
afterEach(() => cloud.close());

describe("250 runs of one job", () => {
  let path: string;
  const fill = () => {
    const { id } = cloud.demo.sandbox.job;
    path = `runs/?job_definition_id=${id}`;
    for (let run = 0; run < 250; run++) cloud.account.addRun(id, { outcome: "success" });
  };
  beforeEach(() => start().then(fill));

  it("come in pages of 100 unless fewer are asked for, and none comes twice", async () => {
    const pages = [await listed(path), await listed(`${path}&offset=100`), await listed(`${path}&offset=200`)];
    expect(pages.map(({ extra }) => extra.pagination)).toEqual([
      { count: 100, total_count: 250 },
      { count: 100, total_count: 250 },
      { count: 50, total_count: 250 },
    ]);
    expect(new Set(pages.flatMap(({ data }) => data.map(({ id }) => id))).size).toBe(250);
    expect((await listed(`${path}&limit=7`)).data).toHaveLength(7);
  });

  it("end with an empty page", async () => {
    expect((await listed(`${path}&offset=300`)).data).toEqual([]);
  });

  it("end with the last page again where that is asked of the stand-in", async () => {
    await cloud.close();
    await start({ pastTheEnd: "last-page" });
    fill();
    const [last, beyond] = [await listed(`${path}&offset=200`), await listed(`${path}&offset=300`)];
    expect(beyond.data.map(({ id }) => id)).toEqual(last.data.map(({ id }) => id));
    expect(beyond.extra.pagination).toEqual({ count: 50, total_count: 250 });
  });
});

describe("a list", () => {
  beforeEach(() => start());

  it("says how it was filtered and sorted", async () => {
    const { id } = cloud.demo.pedalworks.jobs.nightly;
    const { extra } = await listed(`runs/?job_definition_id=${id}&status=10&order_by=-finished_at&limit=1`);
    expect(extra).toEqual({
      filters: { limit: 1, offset: 0, state: "all", account_id: cloud.accountId, job_definition_id: id, status: 10 },
      order_by: "-finished_at",
      pagination: { count: 1, total_count: 2 },
    });
  });

  it("has runs without an end first when the newest end comes first, as a database sorts", async () => {
    const { data } = await listed("runs/?order_by=-finished_at");
    const ends = data.map(({ finished_at }) => finished_at ?? null);
    expect(ends.slice(0, 2)).toEqual([null, null]);
    expect(ends.slice(2)).toEqual(ends.slice(2).toSorted().reverse());
    expect((await listed("runs/?order_by=finished_at")).data.at(-1)?.finished_at).toBeNull();
  });

  it("leaves out what is deleted unless it is asked for", async () => {
    expect((await listed("projects/")).data.map(({ name }) => name)).toEqual([
      "Pedalworks",
      "City mobility",
      "Finance sandbox",
    ]);
    expect((await listed("projects/?state=deleted")).data.map(({ name }) => name)).toEqual(["Old warehouse"]);
    expect((await listed("projects/?state=all")).data).toHaveLength(4);
  });

  it("of environments can be asked for those of production", async () => {
    const { id } = cloud.demo.pedalworks.project;
    const environments = `/api/v3/accounts/${cloud.accountId}/projects/${id}/environments/`;
    expect((await listed(`${environments}?deployment_type=production`)).data).toMatchObject([{ name: "Production" }]);
    expect((await listed(environments)).data).toHaveLength(4);
  });

  it("of runs can be asked for a time, a job with docs, and several statuses", async () => {
    const between = JSON.stringify([new Date(Date.now() - 3_600_000), new Date()].map((date) => date.toISOString()));
    const { data } = await listed(`runs/?created_at__range=${encodeURIComponent(between)}`);
    expect(data.map(({ status }) => status)).toEqual([3, 1]);
    expect((await listed("runs/?has_docs_generated=true&status__in=[20,30]")).data).toEqual([]);
    expect((await listed("runs/?has_docs_generated=true&status__in=[10,20]")).data).toHaveLength(5);
  });
});
