import { expect, test } from "vitest";
import { z } from "zod";
import { field, type IntegrationDescriptor } from "@/lib/integrations/contract";
import { dropDraft, keepDraft, withDraft } from "./draft";
import { initialValues } from "./form-values";

function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    key: (index) => [...kept.keys()][index] ?? null,
    removeItem: (key) => kept.delete(key),
    setItem: (key, value) => kept.set(key, value),
  };
}
const everything = (storage: Storage) =>
  Array.from({ length: storage.length }, (_, index) => storage.getItem(storage.key(index) ?? "")).join("\n");

const text = (label: string) => z.string().meta(field({ label, help: "" }));
const warehouse: IntegrationDescriptor = {
  kind: "made-up",
  tier: "primary",
  name: "Made up",
  family: "Made up",
  summary: "",
  guide: [],
  scheduled: true,
  config: z.strictObject({ host: text("Host"), database: text("Database"), certificate: text("Certificate") }),
  secrets: z.strictObject({ password: text("Password") }),
};
const fresh = initialValues(warehouse, { name: "Warehouse", timeZone: "UTC" });
const typed = {
  ...fresh,
  name: "Analytics",
  config: { ...fresh.config, host: "db.example.com", database: "analytics" },
  secrets: { password: "hunter2-secret" },
};

test("what was typed comes back, the secret does not and is nowhere in the store", () => {
  const storage = memory();
  keepDraft(storage, warehouse, typed);
  expect(everything(storage)).not.toContain("hunter2");
  expect(withDraft(storage, warehouse, fresh)).toEqual({ ...typed, secrets: { password: "" } });
});

test("what was typed into a field that is not shown now comes back with the rest", () => {
  const storage = memory();
  const when = { field: "login", is: ["role"] };
  const login = z
    .enum(["key", "role"])
    .default("key")
    .meta(field({ label: "Login", help: "", control: "select", initial: "key" }));
  const role = z
    .string()
    .optional()
    .meta(field({ label: "Role", help: "", when }));
  const store = { ...warehouse, config: z.strictObject({ login, role }) };
  const start = initialValues(store, { name: "Store", timeZone: "UTC" });
  keepDraft(storage, store, { ...start, config: { login: "key", role: "reader" } });
  expect(withDraft(storage, store, start).config).toEqual({ login: "key", role: "reader" });
});

test("a secret pasted into a plain field is not kept either", () => {
  const storage = memory();
  const host = "postgres://me:hunter2@db.example.com/analytics";
  keepDraft(storage, warehouse, {
    ...typed,
    config: { ...typed.config, host, certificate: "-----BEGIN PRIVATE KEY-----" },
  });
  expect(everything(storage)).not.toMatch(/hunter2|PRIVATE KEY/);
  expect(withDraft(storage, warehouse, fresh).config.host).toBe("");
});

test("a dropped, broken or foreign draft leaves the form as it was", () => {
  const storage = memory();
  keepDraft(storage, warehouse, typed);
  dropDraft(storage, "made-up");
  expect(withDraft(storage, warehouse, fresh)).toEqual(fresh);
  for (const text of ["{", '"x"', '{"name":1}']) {
    storage.setItem("connetra:draft:made-up", text);
    expect(withDraft(storage, warehouse, fresh)).toEqual(fresh);
  }
});

test("a store that refuses costs the draft, not the form", () => {
  const broken = new Proxy(memory(), {
    get: () => () => {
      throw new Error("denied");
    },
  });
  expect(() => keepDraft(broken, warehouse, typed)).not.toThrow();
  expect(withDraft(broken, warehouse, fresh)).toEqual(fresh);
});
