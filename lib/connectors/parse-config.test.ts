import { describe, expect, it } from "vitest";
import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { field, type IntegrationDescriptor } from "@/lib/integrations/contract";
import { knownIntegration, parseSettings, refuseBadSettings, type Values } from "./parse-config";

const store: IntegrationDescriptor = {
  ...{ kind: "test", tier: "secondary", name: "Test", family: "Test", summary: "", guide: [], scheduled: true },
  config: z.strictObject({
    bucket: z.string({ error: "Enter the bucket." }).meta(field({ label: "Bucket", help: "b." })),
    login: z
      .enum(["key", "ambient"], { error: "Choose how to sign in." })
      .default("key")
      .meta(field({ label: "Credentials", help: "c.", control: "select" })),
    keyId: z
      .string()
      .max(20, "At most 20 characters.")
      .optional()
      .meta(field({ label: "Key id", help: "k.", when: { field: "login", is: ["key"] } })),
  }),
  secrets: z.strictObject({
    key: z
      .string()
      .regex(/^s/, "A key begins with s.")
      .optional()
      .meta(field({ label: "Secret key", help: "s.", when: { field: "login", is: ["key"] } })),
  }),
};
const complaintsOf = (run: () => unknown): string[] => {
  try {
    run();
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === "invalid-input")
      return (thrown.fields ?? []).map(({ path, message }) => `${path}: ${message}`);
    throw thrown;
  }
  return [];
};
const complaints = (config: Values, secrets: Values = {}) => complaintsOf(() => parseSettings(store, config, secrets));

describe("settings", () => {
  it("come back as the schemas make them, with defaults and without what is absent", () => {
    expect(parseSettings(store, { bucket: "b", keyId: "k" }, { key: "s" })).toEqual({
      config: { bucket: "b", login: "key", keyId: "k" },
      secrets: { key: "s" },
    });
    expect(parseSettings(store, { bucket: "b", login: "ambient" }, { key: "" })).toEqual({
      config: { bucket: "b", login: "ambient" },
      secrets: {},
    });
  });

  it("are refused with all that is wrong at once: by schema and by what depends on another", () => {
    expect(complaints({})).toEqual([
      "config.bucket: Enter the bucket.",
      "config.keyId: Enter the key id.",
      "secrets.key: Enter the secret key.",
    ]);
    expect(complaints({ bucket: "b", login: "none", keyId: "k" })).toEqual(["config.login: Choose how to sign in."]);
  });

  it("with a field that is out of place are refused once for it, however it is filled", () => {
    expect(complaints({ bucket: "b", login: "ambient", keyId: "x".repeat(21) }, { key: "not so" })).toEqual([
      'config.keyId: Key id is used only with login "key": leave it out.',
      'secrets.key: Secret key is used only with login "key": leave it out.',
    ]);
  });

  it("name fields that nobody knows", () => {
    expect(complaints({ bucket: "b", keyId: "k", port: 1 }, { key: "s", token: "t" })).toEqual([
      "config.port: Test has no field of this name.",
      "secrets.token: Test has no field of this name.",
    ]);
  });

  it("with a stored secret that stays neither miss nor judge it", () => {
    expect(complaintsOf(() => refuseBadSettings(store, { bucket: "b", keyId: "k" }, {}, ["key"]))).toEqual([]);
    expect(complaintsOf(() => refuseBadSettings(store, { keyId: "k" }, {}, ["key"]))).toEqual([
      "config.bucket: Enter the bucket.",
    ]);
  });
});

it("an unknown kind is told with those that are known", () => {
  expect(complaintsOf(() => knownIntegration("nonsense"))[0]).toMatch(/^kind: .*postgres/);
});
