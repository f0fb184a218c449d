import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { field, type IntegrationDescriptor } from "@/lib/integrations/contract";
import { mergeSettings } from "./merge-settings";
import type { Values } from "./parse-config";

const destination = field({ label: "d", help: "d.", destination: true });
const plain = field({ label: "p", help: "p." });

/** Shaped like the hardest there will be: several destination fields, a default among them, and two secrets. */
const integration: IntegrationDescriptor = {
  ...{ kind: "test", tier: "primary", name: "Test", family: "Test", summary: "", guide: [], scheduled: true },
  config: z.strictObject({
    host: z.string().trim().min(1).meta(destination),
    port: z.coerce.number().default(5432).meta(destination),
    mode: z.enum(["prefer", "require"]).default("prefer").meta(destination),
    region: z.string().optional().meta(destination),
    schemas: z.array(z.string()).optional().meta(plain),
  }),
  secrets: z.strictObject({
    password: z.string().min(1, "Enter the password.").meta(plain),
    passphrase: z.string().optional().meta(plain),
  }),
};

const config = { host: "db.example.com", port: 5432, mode: "prefer" };
const merge = (patch: { config?: Values; secrets?: Values }, secrets = ["password", "passphrase"]) => {
  const open = vi.fn((name: string) => `old-${name}`);
  return { open, run: () => mergeSettings(integration, { config, secrets, open }, patch) };
};
const thrownBy = (run: () => unknown): AppError => {
  try {
    run();
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown;
    throw thrown;
  }
  throw new Error("It was let through.");
};

const both = { password: "new", passphrase: "new" };

describe("a stored secret belongs to its destination", () => {
  it.each<[what: string, patch: { config?: Values; secrets?: Values }, named: string[]]>([
    ["host", { config: { host: "evil.example" } }, ["password", "passphrase"]],
    ["port", { config: { port: 5433 } }, ["password", "passphrase"]],
    ["port as text", { config: { port: "5433" } }, ["password", "passphrase"]],
    ["mode", { config: { mode: "require" } }, ["password", "passphrase"]],
    ["a field that was empty", { config: { region: "eu" } }, ["password", "passphrase"]],
    ["a default that is taken away and so another", { config: { port: 1, mode: null } }, ["password", "passphrase"]],
    [
      "host, and only the other secret typed",
      { config: { host: "evil.example" }, secrets: { passphrase: "x" } },
      ["password"],
    ],
    [
      "host, and the secret empty",
      { config: { host: "evil.example" }, secrets: { password: "", passphrase: "" } },
      ["password", "passphrase"],
    ],
    [
      "host, and the secret undefined",
      { config: { host: "evil.example" }, secrets: { password: undefined } },
      ["password", "passphrase"],
    ],
    [
      "host together with what is free to change",
      { config: { host: "evil.example", schemas: ["a"] } },
      ["password", "passphrase"],
    ],
    ["host by its case", { config: { host: "DB.example.com" } }, ["password", "passphrase"]],
    [
      "host, and the other secret removed",
      { config: { host: "evil.example" }, secrets: { passphrase: null } },
      ["password"],
    ],
  ])("S3 %s changed: refused, and nothing is opened", (_, patch, named) => {
    const { open, run } = merge(patch);
    const error = thrownBy(run);
    expect(error.code).toBe("secret-required");
    expect(error.fields?.map(({ path }) => path)).toEqual(named.map((name) => `secrets.${name}`));
    expect(open).not.toHaveBeenCalled();
  });

  it.each<[what: string, patch: { config?: Values; secrets?: Values }, typed: string[], removed: string[]]>([
    ["nothing", {}, [], []],
    ["what is no destination", { config: { schemas: ["a"] } }, [], []],
    ["the destination to what it was", { config: { host: "db.example.com", port: "5432" } }, [], []],
    ["the destination with spaces around it", { config: { host: " db.example.com " } }, [], []],
    ["a destination field to its default", { config: { mode: null } }, [], []],
    [
      "host with both secrets typed",
      { config: { host: "new.example" }, secrets: both },
      ["password", "passphrase"],
      [],
    ],
    [
      "host with one typed and one removed",
      { config: { host: "new.example" }, secrets: { password: "new", passphrase: null } },
      ["password"],
      ["passphrase"],
    ],
    ["one secret alone", { secrets: { password: "new" } }, ["password"], []],
    ["one secret, the other sent empty", { secrets: { password: "new", passphrase: "" } }, ["password"], []],
    ["one secret away", { secrets: { passphrase: null } }, [], ["passphrase"]],
  ])("S3 %s changed: let through", (_, patch, typed, removed) => {
    const { run } = merge(patch);
    const merged = run();
    expect(merged.typed).toEqual(typed);
    expect(merged.removed).toEqual(removed);
    for (const name of Object.keys(merged.secrets))
      expect(merged.secrets[name]).toBe(typed.includes(name) ? "new" : `old-${name}`);
  });

  it("a connector without stored secrets moves freely", () => {
    const { run } = merge({ config: { host: "new.example" }, secrets: { password: "new" } }, []);
    expect(run()).toMatchObject({ config: { host: "new.example" }, typed: ["password"] });
  });
});

describe("a patch of settings", () => {
  it("keeps what is left out and takes away what is null", () => {
    const { run } = merge({ config: { schemas: ["a"] } });
    expect(run().config).toEqual({ ...config, schemas: ["a"] });
  });

  it.each<[{ config?: Values; secrets?: Values }, string]>([
    [{ config: { host: null } }, "config.host"],
    [{ config: { nonsense: 1 } }, "config.nonsense"],
    [{ config: { constructor: 1 } }, "config.constructor"],
    [{ secrets: { password: null } }, "secrets.password"],
    [{ secrets: { password: 5 } }, "secrets.password"],
    [{ secrets: { token: "x" } }, "secrets.token"],
    [{ secrets: { constructor: "x" } }, "secrets.constructor"],
    [{ config: { port: 5433 }, secrets: { ...both, token: "x" } }, "secrets.token"],
  ])("names the field at fault in %j", (patch, path) => {
    const error = thrownBy(merge(patch).run);
    expect(error.code).toBe("invalid-input");
    expect(error.fields?.map((complaint) => complaint.path)).toContain(path);
  });
});

describe("fields that depend on another", () => {
  const when = { field: "login", is: ["key"] };
  const store: IntegrationDescriptor = {
    ...integration,
    config: z.strictObject({
      bucket: z.string({ error: "Enter the bucket." }).min(1, "Enter the bucket.").meta(destination),
      login: z
        .enum(["key", "ambient"])
        .default("key")
        .meta(field({ label: "l", help: "l.", control: "select" })),
      keyId: z
        .string()
        .optional()
        .meta(field({ label: "Key id", help: "k.", destination: true, when })),
      path: z.string().optional().meta(plain),
    }),
    secrets: z.strictObject({
      key: z
        .string()
        .regex(/^sk-/, "A key begins with sk-.")
        .optional()
        .meta(field({ label: "Secret key", help: "s.", when })),
      salt: z.string().optional().meta(plain),
    }),
  };
  const byKey = { bucket: "b", login: "key", keyId: "k" };
  const change = (patch: { config?: Values; secrets?: Values }, config: Values = byKey, secrets = ["key"]) => {
    const open = vi.fn((name: string) => `sk-old-${name}`);
    return { open, run: () => mergeSettings(store, { config, secrets, open }, patch) };
  };
  const paths = (error: AppError) => error.fields?.map(({ path, message }) => `${path}: ${message}`);

  it("that the change leaves behind go, the stored secret too, and nothing is opened", () => {
    const { open, run } = change({ config: { login: "ambient" } });
    expect(run()).toEqual({ config: { bucket: "b", login: "ambient" }, secrets: {}, typed: [], removed: ["key"] });
    expect(open).not.toHaveBeenCalled();
  });

  it("go just so where the request says it of each, as the form does", () => {
    const { run } = change({ config: { ...byKey, login: "ambient", keyId: null }, secrets: { key: null } });
    expect(run()).toEqual({ config: { bucket: "b", login: "ambient" }, secrets: {}, typed: [], removed: ["key"] });
  });

  it("are refused by name where the same request fills them", () => {
    const error = thrownBy(change({ config: { login: "ambient", keyId: "k2" }, secrets: { key: "sk-new" } }).run);
    expect(error.code).toBe("invalid-input");
    expect(paths(error)).toEqual([
      'config.keyId: Key id is used only with login "key": leave it out.',
      'secrets.key: Secret key is used only with login "key": leave it out.',
    ]);
  });

  it("have to be filled again by whoever changes back", () => {
    const ambient = { bucket: "b", login: "ambient" };
    const error = thrownBy(change({ config: { login: "key" } }, ambient, []).run);
    expect(paths(error)).toEqual(["config.keyId: Enter the key id.", "secrets.key: Enter the secret key."]);
    const filled = { config: { login: "key", keyId: "k" }, secrets: { key: "sk-new" } };
    expect(change(filled, ambient, []).run()).toMatchObject({ typed: ["key"], removed: [] });
  });

  it("let another secret move no further than before: what is left behind was part of its destination", () => {
    const { open, run } = change({ config: { login: "ambient" } }, byKey, ["key", "salt"]);
    const error = thrownBy(run);
    expect([error.code, paths(error)]).toEqual([
      "secret-required",
      ["secrets.salt: Type it again: the destination changed."],
    ]);
    expect(open).not.toHaveBeenCalled();
  });

  it("stay as they are when something else changes, and what is wrong elsewhere is not told of the stored secret", () => {
    expect(change({ config: { path: "dbt" } }).run()).toMatchObject({ secrets: { key: "sk-old-key" }, removed: [] });
    const error = thrownBy(change({ config: { bucket: "" } }).run);
    expect(paths(error)).toEqual(["config.bucket: Enter the bucket."]);
  });
});
