import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { beforeEach, describe, expect, it } from "vitest";
import type { ArtifactRef } from "@/lib/integrations/contract";
import { pool } from "@/lib/platform/db";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { dbtConnector } from "@/scripts/test/sync-once";
import { openKeeping } from "./kept-artifacts";

useFreshDatabase();

let connectorId: string;
beforeEach(async () => {
  connectorId = (await dbtConnector()).id;
});

const refOf = (name: string, more: Partial<ArtifactRef> = {}): ArtifactRef => ({
  ...{ name: "manifest", path: name, bytes: null, revision: name, modifiedAt: null, isLasting: true },
  ...more,
});
const big = randomBytes(2_500_000).toString("base64");
const texts = new Map([
  ["a", "of a"],
  ["b", "of b"],
  ["big", big],
]);

/** Opens for a sync that reads these; counts what was fetched. */
const opening = async (refs: readonly ArtifactRef[], more: Partial<Parameters<typeof openKeeping>[0]> = {}) => {
  const fetched: string[] = [];
  const open = await openKeeping({
    ...{ connectorId, isForced: false, sets: refs.map((manifest) => ({ place: "", manifest, runResults: [] })) },
    async open({ path }) {
      fetched.push(path);
      return Readable.from([Buffer.from(texts.get(path) ?? "")], { objectMode: false });
    },
    ...more,
  });
  return { fetched, read: async (ref: ArtifactRef) => (await buffer(await open(ref))).toString() };
};
const kept = async () =>
  (
    await pool().query("select revision, is_whole from kept_artifacts where connector_id = $1 order by 1", [
      connectorId,
    ])
  ).rows;

describe("an artifact that never changes", () => {
  it.each(["a", "big"])("is fetched once, and the same to the byte from then on (%s)", async (name) => {
    const ref = refOf(name);
    const first = await opening([ref]);
    expect(await first.read(ref)).toBe(texts.get(name));
    const next = await opening([ref]);
    expect(await next.read(ref)).toBe(texts.get(name));
    expect([first.fetched, next.fetched]).toEqual([[name], []]);
  });

  it("is fetched again when everything is to be read again, and kept anew", async () => {
    const ref = refOf("a");
    await (await opening([ref])).read(ref);
    const forced = await opening([ref], { isForced: true });
    await forced.read(ref);
    expect(forced.fetched).toEqual(["a"]);
    expect(await kept()).toEqual([{ revision: " a", is_whole: true }]);
  });

  it("is kept no longer than a sync reads it", async () => {
    const [a, b] = [refOf("a"), refOf("b")];
    const first = await opening([a, b]);
    for (const ref of [a, b]) await first.read(ref);
    await opening([b]);
    expect(await kept()).toEqual([{ revision: " b", is_whole: true }]);
  });

  it("is another one in another account, and another connector's concern", async () => {
    const ref = refOf("a");
    await (await opening([ref])).read(ref);
    const url = "https://other.test/deploy/2/projects/1/runs/7";
    const origin = {
      project: "",
      environment: null,
      jobId: "",
      job: "",
      runId: "7",
      step: null,
      finishedAt: null,
      url,
    };
    const elsewhere = await opening([refOf("a", { origin })]);
    await elsewhere.read(refOf("a", { origin }));
    expect(elsewhere.fetched).toEqual(["a"]);
    const other = await opening([ref], { connectorId: (await dbtConnector()).id });
    await other.read(ref);
    expect(other.fetched).toEqual(["a"]);
  });
});

describe("nothing is kept of", () => {
  it("what may change", async () => {
    const { isLasting: _, ...ref } = refOf("a");
    await (await opening([ref])).read(ref);
    expect(await kept()).toEqual([]);
  });

  it("what broke off, or was read only in part", async () => {
    const ref = refOf("a");
    const breaking = await opening([ref], {
      open: async () =>
        Readable.from(
          (async function* () {
            yield Buffer.from("of");
            throw new Error("broke off");
          })(),
          { objectMode: false },
        ),
    });
    await expect(breaking.read(ref)).rejects.toThrow("broke off");
    const open = await openKeeping({
      ...{ connectorId, isForced: false, sets: [{ place: "", manifest: ref, runResults: [] }] },
      open: async () => Readable.from([Buffer.from("of "), Buffer.from("a")], { objectMode: false }),
    });
    for await (const _ of await open(ref)) break;
    expect(await kept()).toEqual([]);
  });

  it("what there is no room for; it is read all the same, and smaller ones are kept", async () => {
    const [large, small] = [refOf("big"), refOf("a")];
    const { read } = await opening([large, small], { mostBytes: 1_000_000 });
    expect(await read(large)).toBe(big);
    expect(await read(small)).toBe("of a");
    expect(await kept()).toEqual([{ revision: " a", is_whole: true }]);
  });
});

it("what was kept and is damaged is told as stale, and fetched again by the next try", async () => {
  const ref = refOf("big");
  await (await opening([ref])).read(ref);
  await pool().query("delete from kept_artifact_chunks where seq = 1");
  await expect((await opening([ref])).read(ref)).rejects.toMatchObject({ code: "artifact-stale" });
  const again = await opening([ref]);
  expect(await again.read(ref)).toBe(big);
  expect(again.fetched).toEqual(["big"]);
});
