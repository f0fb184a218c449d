import { describe, expect, it } from "vitest";
import { z } from "zod";
import { field, type IntegrationDescriptor } from "./contract";
import { absentFields, conditionComplaints, isThere, requiredAtFirst } from "./field-conditions";
import { formFields } from "./form-fields";
import { integrations } from "./registry";

const text = z.string().optional();
const store: IntegrationDescriptor = {
  ...{ kind: "test", tier: "secondary", name: "Test", family: "Test", summary: "", guide: [], scheduled: true },
  config: z.strictObject({
    bucket: z.string().meta(field({ label: "Bucket", help: "b." })),
    login: z
      .enum(["key", "ambient", "role"])
      .default("key")
      .meta(field({ label: "Credentials", help: "c.", control: "select" })),
    keyId: text.meta(field({ label: "Key id", help: "k.", when: { field: "login", is: ["key"] } })),
    roleArn: text.meta(field({ label: "Role ARN", help: "r.", when: { field: "login", is: ["role"] } })),
    externalId: text.meta(
      field({ label: "External ID", help: "e.", when: { field: "login", is: ["role"], optional: true } }),
    ),
    partition: text.meta(
      field({
        label: "AWS partition",
        help: "p.",
        control: "select",
        when: { field: "login", is: ["ambient", "role"] },
      }),
    ),
  }),
  secrets: z.strictObject({
    key: text.meta(field({ label: "Secret key", help: "s.", when: { field: "login", is: ["key"] } })),
  }),
};
const named = (name: string) => {
  const found = formFields(store).find((one) => one.name === name);
  if (!found) throw new Error(`There is no field ${name}.`);
  return found;
};
const messages = (...given: Parameters<typeof conditionComplaints> extends [unknown, ...infer Rest] ? Rest : never) =>
  conditionComplaints(store, ...given).map(({ part, name, message }) => `${part}.${name}: ${message}`);

describe("a field that depends on another", () => {
  it("is there by the default of the other as much as by its value", () => {
    expect(absentFields(store, {}).map(({ name }) => name)).toEqual(["roleArn", "externalId", "partition"]);
    expect(absentFields(store, { login: "role" }).map(({ name }) => name)).toEqual(["keyId", "key"]);
    expect(absentFields(store, { login: null }).map(({ name }) => name)).toContain("roleArn");
    expect(isThere(store, named("key"), {})).toBe(true);
    expect(isThere(store, named("key"), { login: "ambient" })).toBe(false);
  });

  it("is neither there nor gone while the other holds nothing valid, which is the other's own complaint", () => {
    expect(isThere(store, named("key"), { login: "nonsense" })).toBe(false);
    expect(absentFields(store, { login: "nonsense" })).toEqual([]);
    expect(messages({ login: "nonsense", roleArn: "r" }, { key: "s" })).toEqual([]);
  });

  it("is required of somebody who changes nothing only where it is there at first", () => {
    const required = formFields(store).filter((one) => requiredAtFirst(store, one));
    expect(required.map(({ name }) => name)).toEqual(["bucket", "keyId", "key"]);
  });
});

describe("complaints", () => {
  it("come from each field that is there and was left empty, secrets too, in its label's words", () => {
    expect(messages({}, {})).toEqual(["config.keyId: Enter the key id.", "secrets.key: Enter the secret key."]);
    expect(messages({ login: "role", partition: " " }, {})).toEqual([
      "config.roleArn: Enter the role ARN.",
      "config.partition: Choose the AWS partition.",
    ]);
    expect(messages({ keyId: "k" }, { key: "  " })).toEqual([]);
  });

  it("come from each field that is not there and was given", () => {
    expect(messages({ login: "ambient", partition: "aws", externalId: "e" }, { key: "s" })).toEqual([
      'config.externalId: External ID is used only with login "role": leave it out.',
      'secrets.key: Secret key is used only with login "key": leave it out.',
    ]);
    expect(messages({ keyId: "k", partition: "aws" }, { key: "s" })).toEqual([
      'config.partition: AWS partition is used only with login "ambient" or "role": leave it out.',
    ]);
  });

  it("do not come from what is empty where it is not there, nor from a secret that stays as it is", () => {
    const nothing = { login: "ambient", partition: "aws", roleArn: "", externalId: null, keyId: undefined };
    expect(messages(nothing, {})).toEqual([]);
    expect(messages({ keyId: "k" }, {}, ["key"])).toEqual([]);
  });
});

describe.each(integrations.map((integration) => [integration.kind, integration] as const))("%s", (_, integration) => {
  const dependent = formFields(integration).flatMap((one) => (one.when ? [{ ...one, when: one.when }] : []));

  it("makes fields depend on nothing but a select of its config that is always there, by values it has", () => {
    for (const { when } of dependent) {
      const decider = formFields(integration).find(({ name }) => name === when.field);
      expect(decider).toMatchObject({ part: "config", control: "select" });
      expect(decider?.when).toBeUndefined();
      expect(decider?.options?.map(({ value }) => value)).toEqual(expect.arrayContaining([...when.is]));
    }
  });

  it("lets a field that depends on another be left out by its schema", () => {
    for (const { part, name } of dependent) {
      const parsed = z.object({ [name]: integration[part].shape[name] as z.ZodType }).safeParse({});
      expect(parsed).toEqual({ success: true, data: {} });
    }
  });
});
