import fs from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import * as access from "@/lib/access/mutations";
import type { Operation } from "@/lib/platform/operation";
import { operations } from "@/lib/platform/operations";
import { problem } from "@/lib/platform/problem";
import { type CallOptions, call, unknownId } from "@/scripts/test/call-route";
import { useFreshDatabase } from "@/scripts/test/fresh-database";

useFreshDatabase();

const canary = "canary-9d1f4c7a-password";
const demo = path.resolve(import.meta.dirname, "../../../demo/artifacts/1.12");
const postgres = {
  name: "Warehouse",
  kind: "postgres",
  config: { host: "db.example.com", port: 5432, database: "app", user: "reader", sslMode: "require" },
  secrets: { password: canary },
};
const created = z.object({ id: z.uuid() }).loose();

let headers: Record<string, string> = {};
const seen: string[] = [];
/** Calls as an admin, holds the answer to its schema, and keeps it for the search for secrets. */
async function ask(operation: Operation, options: CallOptions = {}) {
  const response = await call(operation, { ...options, headers: { ...headers, ...options.headers } });
  const text = await response.text();
  seen.push(text, JSON.stringify([...response.headers]));
  expect(response.headers.get("cache-control")).toBe("no-store");
  const body = text === "" ? null : JSON.parse(text);
  if (response.status >= 400) {
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(problem.strict().parse(body)).toMatchObject({ status: response.status });
    expect(response.status === 422).toBe(Array.isArray(body.errors));
  } else {
    expect(response.status).toBe(operation.status);
    operation.answer?.parse(body);
  }
  return { status: response.status, body, headers: response.headers };
}
const pathsOf = (body: { errors: { path: string }[] }) => body.errors.map((error) => error.path);
const upload = (files: [string, string | Buffer][]) => {
  const form = new FormData();
  for (const [name, content] of files) form.append(name, new Blob([content as BlobPart]), `${name}.json`);
  return form;
};
const artifact = (name: string) => fs.readFileSync(path.join(demo, `${name}.json.gz`));

let primaryId = "";
let uploadId = "";
beforeAll(async () => {
  const { token } = await access.createApiToken({ name: "tests", role: "admin" }, null);
  headers = { authorization: `Bearer ${token}` };
  primaryId = created.parse((await ask(operations.createConnector, { body: postgres })).body).id;
  const input = { name: "dbt", kind: "dbt-core-upload", primaryConnectorId: primaryId };
  uploadId = created.parse((await ask(operations.createConnector, { body: input })).body).id;
});

describe("unknown things", () => {
  const withId = Object.values<Operation>(operations).filter((operation) => operation.params);

  it.each(withId.map((operation) => [`${operation.method} ${operation.path}`, operation] as const))(
    "%s is 404, whether the id is unknown or none at all",
    async (_, operation) => {
      const isUpload = operation.files !== undefined;
      const least = operation.path.endsWith("{key}")
        ? { relation: null }
        : operation.path.endsWith("/choices")
          ? { field: "host" }
          : {};
      for (const id of [unknownId, "1", "null", "..", "%00", "a\0b", "'; drop table users; --"]) {
        const body = isUpload ? upload([["manifest", "{}"]]) : operation.body ? least : undefined;
        const { status, body: answer } = await ask(operation, { params: { id }, ...(body && { body }) });
        expect([status, answer.code], id).toEqual([404, "not-found"]);
      }
    },
  );

  it("are 404 in lineage, and 422 where no id is given", async () => {
    expect((await ask(operations.readLineage, { search: `?asset=${unknownId}` })).status).toBe(404);
    expect((await ask(operations.readLineage, { search: `?key=model.a.b&connectorId=${unknownId}` })).status).toBe(404);
    expect((await ask(operations.readLineageGraph, { search: `?connectorId=${unknownId}` })).status).toBe(404);
    for (const search of [
      "",
      "?asset=1",
      "?key=a",
      `?asset=${unknownId}&upstream=-1`,
      `?asset=${unknownId}&downstream=x`,
    ])
      expect((await ask(operations.readLineage, { search })).status, search).toBe(422);
  });
});

describe("what is asked", () => {
  it("is at most 200 a page, by a cursor that the list gave", async () => {
    for (const [operation, params] of [
      [operations.listConnectors, {}],
      [operations.listAssets, {}],
      [operations.listSyncs, { id: primaryId }],
    ] as const) {
      for (const limit of ["0", "201", "-1", "1.5", "x", ""])
        expect(pathsOf((await ask(operation, { params, search: `?limit=${limit}` })).body), limit).toEqual(["limit"]);
      expect((await ask(operation, { params, search: "?limit=200" })).status).toBe(200);
      expect((await ask(operation, { params, search: "?cursor=made-up" })).status).toBe(422);
      expect((await ask(operation, { params, search: "?limit=1&limit=2" })).status).toBe(422);
    }
    expect((await ask(operations.listAssets, { search: "?q=%00" })).status).toBe(422);
    expect((await ask(operations.listAssets, { search: "?type=macro" })).status).toBe(422);
    expect((await ask(operations.listAssets, { search: "?type=model&type=macro" })).status).toBe(422);
    expect((await ask(operations.listAssets, { search: "?q=a&q=b" })).status).toBe(422);
    expect((await ask(operations.listAssets, { search: "?type=model&type=seed" })).status).toBe(200);
  });

  it("comes page by page to the end, each once", async () => {
    const first = (await ask(operations.listConnectors, { search: "?limit=1" })).body;
    expect(first).toMatchObject({ total: 2, nextCursor: first.items[0].id });
    const second = (await ask(operations.listConnectors, { search: `?limit=1&cursor=${first.nextCursor}` })).body;
    expect(second).toMatchObject({ total: 2, nextCursor: null });
    expect([first.items[0].id, second.items[0].id].sort()).toEqual([primaryId, uploadId].sort());
  });

  it("is JSON of a bearable size", async () => {
    const send = (body: string, type: string) =>
      ask(operations.createConnector, { body: new TextEncoder().encode(body), headers: { "content-type": type } });
    expect((await send("name=x", "application/x-www-form-urlencoded")).status).toBe(415);
    const notJson = await send(`{"secrets": {"password": "${canary}"}, }`, "application/json");
    expect([notJson.status, notJson.body.code]).toEqual([422, "invalid-input"]);
    expect((await send(JSON.stringify({ name: "x".repeat(1 << 20) }), "application/json")).status).toBe(413);
    expect(pathsOf((await send('{"kind": 5}', "application/json")).body)).toEqual(["name", "kind"]);
  });
});

describe("connectors", () => {
  it("say which of a connector's fields is wrong, dotted as in the request", async () => {
    const { status, body } = await ask(operations.createConnector, {
      body: { ...postgres, name: "Other", config: { ...postgres.config, port: "x", host: "" } },
    });
    expect(status).toBe(422);
    expect(pathsOf(body).sort()).toEqual(["config.host", "config.port"]);
  });

  it("want a warehouse before dbt, and the secret again where the destination changes", async () => {
    const dbt = await ask(operations.createConnector, { body: { name: "x", kind: "dbt-core-upload" } });
    expect([dbt.status, dbt.body.code]).toEqual([422, "primary-required"]);
    const moved = await ask(operations.patchConnector, {
      params: { id: primaryId },
      body: { config: { host: "evil.example" } },
    });
    expect([moved.status, moved.body.code]).toEqual([422, "secret-required"]);
    const tested = await ask(operations.testSavedConnector, {
      params: { id: primaryId },
      body: { config: { host: "evil.example" } },
    });
    expect([tested.status, tested.body.code]).toEqual([422, "secret-required"]);
  });

  it("are never shown with their secrets, not even when something goes wrong", async () => {
    await ask(operations.readConnector, { params: { id: primaryId } });
    await ask(operations.patchConnector, { params: { id: primaryId }, body: { name: "Renamed", config: {} } });
    await ask(operations.createConnector, { body: { ...postgres, name: "Renamed" } });
    await ask(operations.createConnector, { body: { ...postgres, kind: "no-such-kind" } });
    const blocked = { ...postgres, config: { ...postgres.config, host: "127.0.0.1", port: 1 } };
    expect((await ask(operations.testConnection, { body: blocked })).body).toMatchObject({ ok: false });
    expect(seen.length).toBeGreaterThan(50);
    for (const text of seen) expect(text).not.toContain("canary-9d1f4c7a");
  });

  it("of both tiers describe their fields, a secondary the warehouse too", async () => {
    const kinds = (await ask(operations.listIntegrations)).body;
    const fieldsOf = (kind: string) =>
      kinds.find((one: { kind: string }) => one.kind === kind).fields.map((field: { name: string }) => field.name);
    expect(fieldsOf("postgres")).toEqual(
      expect.arrayContaining(["host", "port", "database", "user", "sslMode", "password"]),
    );
    expect(fieldsOf("dbt-core-upload")).toEqual(["primaryConnectorId"]);
  });

  it("say of a field that depends on another whether it is required as long as nobody chooses", async () => {
    const kinds = (await ask(operations.listIntegrations)).body;
    const { fields } = kinds.find((one: { kind: string }) => one.kind === "dbt-core-s3");
    const required = (name: string) => fields.find((field: { name: string }) => field.name === name)?.required;
    expect(["secretAccessKey", "accessKeyId", "roleArn", "externalId", "storageUrl"].map(required)).toEqual([
      ...[true, true, false, false, false],
    ]);
  });

  it("have nothing to choose from in a field that can only be typed", async () => {
    const typed = await ask(operations.listChoices, { body: { ...postgres, field: "host" } });
    const saved = await ask(operations.listSavedChoices, { params: { id: primaryId }, body: { field: "password" } });
    for (const { status, body } of [typed, saved]) expect([status, pathsOf(body)]).toEqual([422, ["field"]]);
    expect(pathsOf((await ask(operations.listChoices, { body: { kind: "postgres" } })).body)).toEqual(["field"]);
  });

  it("are tested ten times a minute by one caller, and then wait", async () => {
    const { token } = await access.createApiToken({ name: "eager", role: "admin" }, null);
    const eager = { authorization: `Bearer ${token}` };
    const body = { kind: "no-such-kind" };
    const answers = await Promise.all(
      Array.from({ length: 14 }, () => ask(operations.testConnection, { body, headers: eager })),
    );
    expect(answers.map((one) => one.status).sort()).toEqual([...Array(10).fill(422), ...Array(4).fill(429)]);
    const refused = answers.find((one) => one.status === 429);
    expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await ask(operations.testConnection, { body })).status).toBe(422);
    // Lists to choose from are counted by themselves.
    const lists = await Promise.all(
      Array.from({ length: 23 }, () => ask(operations.listChoices, { body: { ...body, field: "x" }, headers: eager })),
    );
    expect(lists.map((one) => one.status).sort()).toEqual([...Array(20).fill(422), ...Array(3).fill(429)]);
  });
});

describe("artifacts", () => {
  const params = () => ({ id: uploadId });

  it("are stored as one set that replaces the one before", async () => {
    const all = ["manifest", "catalog", "run_results", "sources"];
    const body = upload(all.map((name) => [name, artifact(name)]));
    const first = await ask(operations.putArtifacts, { params: params(), body });
    expect(first.body.artifacts.map((one: { name: string }) => one.name)).toEqual(all);
    expect(first.body.artifacts[0].bytes).toBe(artifact("manifest").length);
    const second = await ask(operations.putArtifacts, {
      params: params(),
      body: upload([["manifest", artifact("manifest")]]),
    });
    expect(second.body.artifacts).toHaveLength(1);
  });

  it.each([
    ["no manifest", [["catalog", artifact("catalog")]]],
    [
      "an unknown field",
      [
        ["manifest", artifact("manifest")],
        ["run", "{}"],
      ],
    ],
    [
      "the manifest twice",
      [
        ["manifest", artifact("manifest")],
        ["manifest", artifact("manifest")],
      ],
    ],
    ["a catalog in the manifest's place", [["manifest", artifact("catalog")]]],
    ["what is not JSON", [["manifest", "<html></html>"]]],
    ["half a manifest", [["manifest", artifact("manifest").subarray(0, 5_000)]]],
    ["an empty file", [["manifest", ""]]],
    ["no file", []],
  ] as [string, [string, string | Buffer][]][])("are refused with 422: %s", async (_, files) => {
    expect((await ask(operations.putArtifacts, { params: params(), body: upload(files) })).status).toBe(422);
  });

  it("are refused as anything but a form, to other kinds, and over the limit", async () => {
    expect((await ask(operations.putArtifacts, { params: params(), body: { manifest: "/etc/passwd" } })).status).toBe(
      415,
    );
    const body = upload([["manifest", artifact("manifest")]]);
    expect((await ask(operations.putArtifacts, { params: { id: primaryId }, body })).status).toBe(422);
    process.env.UPLOAD_LIMIT = "1000";
    const large = await ask(operations.putArtifacts, {
      params: params(),
      body: upload([["manifest", artifact("manifest")]]),
    });
    delete process.env.UPLOAD_LIMIT;
    expect([large.status, large.body.code]).toEqual([413, "too-large"]);
  });
});

describe("syncs", () => {
  it("are one at a time, and cancelled once", async () => {
    const params = { id: uploadId };
    const started = await ask(operations.startSync, { params });
    expect((await ask(operations.startSync, { params, body: { force: true } })).status).toBe(409);
    expect((await ask(operations.startSync, { params, body: { force: "yes" } })).status).toBe(422);
    const sync = { id: started.body.id };
    expect((await ask(operations.readSync, { params: sync })).body).toMatchObject({ status: "queued", trigger: "api" });
    expect((await ask(operations.approveSync, { params: sync })).status).toBe(409);
    expect((await ask(operations.cancelSync, { params: sync })).body).toMatchObject({ status: "cancelled" });
    expect((await ask(operations.cancelSync, { params: sync })).status).toBe(409);
    expect((await ask(operations.listSyncs, { params })).body).toMatchObject({ total: 1, nextCursor: null });
  });

  it("go with their connector", async () => {
    expect((await ask(operations.deleteConnector, { params: { id: primaryId } })).status).toBe(409);
    expect((await ask(operations.deleteConnector, { params: { id: uploadId } })).status).toBe(204);
    expect((await ask(operations.listSyncs, { params: { id: uploadId } })).status).toBe(404);
  });
});

it("an address that no call has is a problem too", async () => {
  for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"] as const) {
    const { status, body } = await ask({ ...operations.readDocument, method, path: "/[[...path]]" } as Operation);
    expect([status, body.code]).toEqual([404, "not-found"]);
  }
});
