import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "@/lib/platform/db";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { listSavedChoices } from "./list-choices";
import { createConnector, patchConnector } from "./mutations";

useFreshDatabase();

const config = { region: "eu-central-1", bucket: "acme-dbt" };
const key = { accessKeyId: "AKIAEXAMPLE" };
const secrets = { secretAccessKey: "a-secret-of-forty-characters-or-nearly-so" };
const role = { credentials: "assume-role", roleArn: "arn:aws:iam::123456789012:role/connetra-reader" };
const secretsOf = async (connectorId: string) =>
  (await prisma().connectorSecret.findMany({ where: { connectorId } })).map(({ field }) => field);

let primaryConnectorId = "";
beforeAll(async () => {
  const host = { host: "db.example.com", database: "app", user: "reader" };
  const warehouse = { name: "House", kind: "postgres", config: host, secrets: { password: "p" } };
  primaryConnectorId = (await createConnector(warehouse, null)).id;
});
const create = (name: string, given: { config: Record<string, unknown>; secrets: Record<string, unknown> }) =>
  createConnector({ name, kind: "dbt-core-s3", primaryConnectorId, ...given }, null);

describe("a connector whose fields depend on how it signs in", () => {
  it("is saved with those of the default alone, as clients send it that know of no other way", async () => {
    const saved = await create("By key", { config: { ...config, ...key }, secrets });
    expect(saved.config).toMatchObject({ credentials: "access-key", ...key });
    expect(await secretsOf(saved.id)).toEqual(["secretAccessKey"]);
  });

  it.each([
    [{ config, secrets: {} }, ["config.accessKeyId", "secrets.secretAccessKey"]],
    [{ config: { ...config, ...role, ...key }, secrets }, ["config.accessKeyId", "secrets.secretAccessKey"]],
    [{ config: { ...config, credentials: "assume-role" }, secrets: {} }, ["config.roleArn"]],
    [{ config: { ...config, credentials: "ambient", roleArn: role.roleArn }, secrets: {} }, ["config.roleArn"]],
  ])("is refused with what is missing or out of place: %j", async (given, paths) => {
    const fault = await create("Refused", given).catch((thrown: unknown) => thrown);
    expect(fault).toMatchObject({ code: "invalid-input" });
    const { fields = [] } = fault as { fields?: { path: string }[] };
    expect(fields.map(({ path }) => path).sort()).toEqual(paths);
  });

  it("forgets its key with the way to sign in that used it, and wants another to go back", async () => {
    const { id } = await create("Moves on", { config: { ...config, ...key }, secrets });
    const moved = await patchConnector(id, { config: role }, null);
    expect(moved.config).toMatchObject(role);
    expect(moved.config).not.toHaveProperty("accessKeyId");
    expect(moved.secrets).toEqual({});
    expect(await secretsOf(id)).toEqual([]);
    const back = patchConnector(id, { config: { credentials: "access-key", ...key } }, null);
    await expect(back).rejects.toMatchObject({ fields: [{ path: "secrets.secretAccessKey" }] });
    await patchConnector(id, { config: { credentials: "access-key", ...key }, secrets }, null);
    expect(await secretsOf(id)).toEqual(["secretAccessKey"]);
  });

  it("does not send its key elsewhere to see what can be chosen there", async () => {
    const { id } = await create("Asked", { config: { ...config, ...key }, secrets });
    const asked = listSavedChoices(
      id,
      { field: "projects", config: { storageUrl: "https://s3.evil.example" } },
      AbortSignal.timeout(5_000),
    );
    await expect(asked).rejects.toMatchObject({ code: "secret-required" });
  });
});
