import { beforeAll, describe, expect, it } from "vitest";
import { findAsset } from "@/lib/catalog/asset-data";
import { assetId } from "@/lib/catalog/asset-id";
import { VersionWriter } from "@/lib/catalog/write-version";
import type { AssetDraft, ColumnDraft } from "@/lib/core/catalog";
import { dedicatedClient, pool } from "@/lib/platform/db";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { findProject, listProjects } from "./data";
import { findDoc } from "./doc-data";
import { findGroup, listGroups } from "./group-data";
import { saveProjectWords } from "./mutations";

useFreshDatabase();

const connectorId = "11111111-1111-4111-8111-111111111111";
const id = (key: string) => assetId(connectorId, key);
const column = (name: string, description: string, docBlocks?: string[]): ColumnDraft => ({
  ...{ name, type: null, description, origin: "documented" },
  ...(docBlocks && { docBlocks }),
});

const model = (name: string, more: Partial<AssetDraft> = {}): AssetDraft => ({
  ...{ key: `model.shop.${name}`, type: "model", name, database: null, schema: null, identifier: null, relation: null },
  ...{ description: "", tags: [], package: "shop", path: null, materialization: null, owner: null, group: null },
  ...{ access: null, columns: [], code: null, attachedTo: [], facts: {}, ...more },
});

const text = 'Number of the rider,\n"the same" everywhere.';
const noDoc = { path: "docs.md", package: "shop" };
const words = {
  docs: [
    { ...noDoc, key: "doc.shop.rider_id", name: "rider_id", text },
    { ...noDoc, key: "doc.shop.unused", name: "unused", text: "Nobody uses it." },
    { ...noDoc, key: "doc.shop.__overview__", name: "__overview__", text: "# The shop" },
    { ...noDoc, key: "doc.lib.__overview__", name: "__overview__", package: "lib", text: "A package" },
    { ...noDoc, key: `doc.shop.${"x".repeat(600)}`, name: "too long to be kept", text: "\0" },
  ],
  groups: [
    {
      ...{ key: "group.shop.core", name: "core", package: "shop", path: "g.yml", owner: "Data", email: null },
      description: "What all build on",
    },
  ],
};

beforeAll(async () => {
  await pool().query(
    `insert into connectors (id, name, kind, tier, config) values ($1, 'shop', 'k', 'secondary', '{}')`,
    [connectorId],
  );
  const client = await dedicatedClient("test");
  await client.query("begin");
  const writer = VersionWriter.open(client, connectorId, 1);
  const drafts = [
    model("riders", { group: "core", access: "private", columns: [column("id", text, ["doc.shop.rider_id"])] }),
    model("rides", { group: "core", columns: [column("rider", `${text}\n`), column("other", "Else")] }),
    model("no_gaps", { key: "test.shop.no_gaps", type: "test", group: "core" }),
    model("report", { description: text }),
    model("bikes", {
      key: "model.shop.bikes.v1",
      facts: { version: 1, latest_version: 2, deprecation_date: "2027-01-01" },
    }),
    model("bikes", { key: "model.shop.bikes.v2", facts: { version: 2, latest_version: 2 } }),
  ];
  for (const draft of drafts) await writer.putAsset(draft);
  await writer.finish("assets");
  await writer.putEdge(id("model.shop.riders"), id("model.shop.rides"));
  await writer.putEdge(id("model.shop.riders"), id("model.shop.report"));
  await writer.finish("edges");
  await saveProjectWords(client, connectorId, words);
  await client.query(`update connectors set published_version = 1 where id = $1`, [connectorId]);
  await client.query("commit");
  await client.end();
});

describe("a doc block", () => {
  it("is told with every description that takes it in, by its name or to the letter", async () => {
    const doc = await findDoc(connectorId, "doc.shop.rider_id");
    expect(doc?.uses.map(({ asset, isOwn, columns }) => [asset.name, isOwn, columns])).toEqual([
      ["report", true, []],
      ["riders", false, ["id"]],
      ["rides", false, ["rider"]],
    ]);
  });

  it("that nothing uses is there all the same, and one that is not known is none", async () => {
    expect(await findDoc(connectorId, "doc.shop.unused")).toMatchObject({ text: "Nobody uses it.", uses: [] });
    expect(await findDoc(connectorId, "doc.shop.gone")).toBeNull();
  });

  it("is named beside the descriptions of an asset and its columns", async () => {
    const mention = { key: "doc.shop.rider_id", name: "rider_id", package: "shop" };
    expect(await findAsset(id("model.shop.report"))).toMatchObject({ docs: [mention], columns: [] });
    const rides = await findAsset(id("model.shop.rides"));
    expect(rides?.docs).toEqual([]);
    expect(rides?.columns.map(({ docs }) => docs)).toEqual([[mention], []]);
  });
});

describe("a group", () => {
  it("has its members, and says who outside it refers to a private one", async () => {
    const group = await findGroup(connectorId, "group.shop.core");
    expect(group).toMatchObject({ owner: "Data", members: 3, privateMembers: 1 });
    expect(group?.list.map(({ name, access }) => [name, access])).toEqual([
      ["riders", "private"],
      ["rides", null],
      // A test that the project puts into a group is one of it, after what it tests.
      ["no_gaps", null],
    ]);
    expect(
      group?.privateUses.map(({ member, by }) => [member.name, by.map(({ name, isMember }) => [name, isMember])]),
    ).toEqual([
      [
        "riders",
        [
          ["report", false],
          ["rides", true],
        ],
      ],
    ]);
    expect((await listGroups()).map(({ name }) => name)).toEqual(["core"]);
    expect(await findGroup(connectorId, "group.shop.gone")).toBeNull();
  });

  it("is told on its members' pages", async () => {
    const riders = await findAsset(id("model.shop.riders"));
    expect(riders?.groupDetails).toEqual({ key: "group.shop.core", name: "core", owner: "Data", email: null });
  });
});

describe("the versions of a model", () => {
  it("are told on each of them, the newest first, with the latest and when one goes", async () => {
    const old = await findAsset(id("model.shop.bikes.v1"));
    expect(old?.versions).toEqual([
      { id: id("model.shop.bikes.v2"), version: "2", isLatest: true, deprecationDate: null },
      { id: id("model.shop.bikes.v1"), version: "1", isLatest: false, deprecationDate: "2027-01-01" },
    ]);
    expect((await findAsset(id("model.shop.rides")))?.versions).toEqual([]);
  });
});

describe("a project's home", () => {
  it("has what the project says of itself, its groups and its blocks", async () => {
    const home = await findProject(connectorId);
    expect(home?.overviews.map(({ text: said }) => said).sort()).toEqual(["# The shop", "A package"]);
    expect(home?.counts).toEqual([
      { type: "model", count: 5 },
      { type: "test", count: 1 },
    ]);
    expect(home?.docs.map(({ name }) => name)).toEqual(["rider_id", "unused"]);
    expect(home?.groups).toHaveLength(1);
    expect(await listProjects()).toEqual([{ connectorId, connectorName: "shop", docs: 4, groups: 1 }]);
    expect(await findProject("22222222-2222-4222-8222-222222222222")).toBeNull();
  });
});
