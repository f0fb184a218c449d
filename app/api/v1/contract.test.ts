import fs from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { httpStatus } from "@/lib/core/errors";
import { apiReference } from "@/lib/platform/api-reference";
import { documentedPaths, openApiDocument } from "@/lib/platform/openapi";
import type { Operation } from "@/lib/platform/operation";
import { operations } from "@/lib/platform/operations";
import { apiFolder, handlerOf } from "@/scripts/test/call-route";
import { setTestKeys } from "@/scripts/test/fresh-database";

beforeAll(() => {
  setTestKeys();
  // Never connected to: what is called here asks the database nothing.
  process.env.DATABASE_URL = "postgresql://nobody@localhost:1/nothing";
});

const declared = Object.values<Operation>(operations);
const pathsInFolders = fs
  .readdirSync(apiFolder, { recursive: true, encoding: "utf8" })
  .filter((file) => path.basename(file) === "route.ts")
  .map(
    (file) =>
      `/${path
        .dirname(file)
        .replaceAll(path.sep, "/")
        .replace(/\[(\w+)\]/g, "{$1}")}`,
  )
  .filter((file) => file !== "/[[...path]]");
const shape = (document: unknown) => JSON.parse(JSON.stringify(document));

describe("the API's table", () => {
  it("declares every route there is a file for, and no other", () => {
    expect(pathsInFolders.sort()).toEqual([...new Set(declared.map((operation) => operation.path))].sort());
  });

  it("declares every call once, with the parameters that its path has", () => {
    const calls = declared.map(({ method, path: where }) => `${method} ${where}`);
    expect(new Set(calls).size).toBe(calls.length);
    for (const { path: where, params, status, answer } of declared) {
      const names = [...where.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(Object.keys(params?.shape ?? {}).sort(), where).toEqual(names.sort());
      expect(status === 204, where).toBe(answer === undefined);
    }
  });

  it("lets analysts read and nothing else, and of the audit log nothing", () => {
    for (const { method, role, path: where } of declared) {
      const mayRead = method === "GET" && where !== "/audit";
      if (role !== null) expect(role, `${method} ${where}`).toBe(mayRead ? "analyst" : "admin");
    }
  });

  it("lets everybody in only to its document and to what proves by its signature who sent it", () => {
    const open = declared.filter(({ role }) => role === null);
    expect(open.map(({ path: where }) => where).sort()).toEqual(["/openapi.json", "/webhooks/{kind}/{connectorId}"]);
    for (const { method, signedBody } of open) expect(signedBody !== undefined).toBe(method !== "GET");
  });

  it("answers 405 with the methods there are, for those that a path does not have", async () => {
    for (const where of pathsInFolders) {
      const taken = declared.filter((operation) => operation.path === where).map((operation) => operation.method);
      for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"] as const) {
        if (taken.includes(method)) continue;
        const handler = await handlerOf({ method, path: where });
        const response = await handler(new Request(`http://localhost:3000/api/v1${where}`, { method }), {
          params: Promise.resolve({}),
        });
        expect(response.status, `${method} ${where}`).toBe(405);
        expect(response.headers.get("allow")?.split(", ").sort()).toEqual([...taken].sort());
        expect((await response.json()).code).toBe("method-not-allowed");
      }
    }
  });
});

describe("the OpenAPI document", () => {
  it("is served as it is made, to anybody", async () => {
    const handler = await handlerOf(operations.readDocument);
    const response = await handler(new Request("http://localhost:3000/api/v1/openapi.json"), {
      params: Promise.resolve({}),
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(shape(openApiDocument("http://localhost:3000")));
  });

  it("has each call with its role, its parameters and its answer", () => {
    const { openapi, paths } = shape(openApiDocument("https://catalog.example"));
    expect(openapi).toBe("3.1.0");
    for (const { where, method, role, status } of declared.flatMap((one) =>
      documentedPaths(one).map((where) => ({ ...one, where })),
    )) {
      const operation = paths[where][method.toLowerCase()];
      expect(operation["x-role"]).toBe(role);
      expect(Object.keys(operation.responses)).toContain(String(status));
      const inPath = operation.parameters.filter((parameter: { in: string }) => parameter.in === "path");
      const names = inPath.map(({ name }: { name: string }) => `{${name}}`);
      expect(where.match(/\{\w+\}/g) ?? []).toEqual(names);
      for (const parameter of inPath) expect(parameter.required).toBe(true);
    }
    const ids = Object.values<Record<string, { operationId: string }>>(paths).flatMap((item) =>
      Object.values(item).map(({ operationId }) => operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(paths["/webhooks/dbt-cloud/{connectorId}"].post.security).toEqual([]);
    expect(paths["/connectors/{id}/artifacts"].put.requestBody.content).toHaveProperty("multipart/form-data");
    expect(paths["/assets"].get.parameters.map((parameter: { name: string }) => parameter.name)).toEqual(
      expect.arrayContaining(["q", "type", "connectorId", "tag", "status", "limit", "cursor"]),
    );
  });

  it("fills the human page with the same calls", () => {
    const shown = apiReference("https://catalog.example").flatMap(({ calls }) => calls);
    expect(shown.map((one) => `${one.method} ${one.path}`).sort()).toEqual(
      declared.flatMap((one) => documentedPaths(one).map((where) => `${one.method} ${where}`)).sort(),
    );
    const patch = shown.find((one) => one.method === "PATCH");
    expect(patch?.request.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["id", "name", "config", "secrets", "primaryConnectorId", "schedule"]),
    );
  });

  it("knows the statuses that the contract names", () => {
    expect((["unauthorized", "forbidden", "not-found", "conflict", "too-large"] as const).map(httpStatus)).toEqual([
      401, 403, 404, 409, 413,
    ]);
    expect((["invalid-input", "primary-required", "secret-required"] as const).map(httpStatus)).toEqual([
      422, 422, 422,
    ]);
  });
});
