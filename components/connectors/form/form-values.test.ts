import { describe, expect, test } from "vitest";
import { z } from "zod";
import { field, type IntegrationDescriptor } from "@/lib/integrations/contract";
import { formFields } from "@/lib/integrations/form-fields";
import { integrations } from "@/lib/integrations/registry";
import { pickText } from "../choices/picked";
import { destinationChanged, formSchema, initialValues, isShown, savedValues, toRequest } from "./form-values";
import { toPatch } from "./to-patch";

const integration: IntegrationDescriptor = {
  kind: "made-up",
  tier: "secondary",
  name: "Made up",
  family: "Made up",
  summary: "",
  guide: [],
  scheduled: true,
  config: z.strictObject({
    host: z.string({ error: "Enter the host." }).meta(field({ label: "Host", help: "", destination: true })),
    port: z
      .number({ error: "A number." })
      .default(1)
      .meta(field({ label: "Port", help: "", control: "number", initial: "1" })),
    mode: z
      .enum(["a", "b"])
      .optional()
      .meta(field({ label: "Mode", help: "", control: "select" })),
    parts: z
      .array(z.string())
      .optional()
      .meta(field({ label: "Parts", help: "", control: "list" })),
  }),
  secrets: z.strictObject({
    token: z.string({ error: "Enter the token." }).meta(field({ label: "Token", help: "", secret: true })),
  }),
};
const empty = initialValues(integration, { name: "One", timeZone: "UTC" });

describe("what is sent", () => {
  test("empty fields are left out, numbers and lists become what their schema takes", () => {
    const values = {
      ...empty,
      primaryConnectorId: "p",
      config: { host: "h", port: "54", mode: "", parts: "x, y\n\n z" },
      secrets: { token: "  " },
    };
    expect(toRequest(integration, values)).toEqual({
      name: "One",
      kind: "made-up",
      primaryConnectorId: "p",
      config: { host: "h", port: 54, parts: ["x", "y", "z"] },
      secrets: { token: "  " },
      schedule: { everyMinutes: 60 },
    });
  });

  test("a cron line goes out with its time zone, and no schedule as null", () => {
    const cron = { choice: "cron", cron: " 0 6 * * * ", timeZone: "Europe/Berlin" };
    expect(toRequest(integration, { ...empty, schedule: cron }).schedule).toEqual({
      cron: "0 6 * * *",
      timeZone: "Europe/Berlin",
    });
    expect(toRequest(integration, { ...empty, schedule: { ...cron, choice: "none" } }).schedule).toBeNull();
  });
});

describe("validation", () => {
  const complaints = (values: unknown, keep: string[] = []) => {
    const result = formSchema(integration, keep).safeParse(values);
    return result.success ? [] : result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  };

  test("an empty form complains about each required field at its own place, in the integration's words", () => {
    expect(complaints({ ...empty, name: " " })).toEqual([
      "name: Give the connector a name.",
      "primaryConnectorId: Choose the warehouse that this dbt project builds in.",
      "config.host: Enter the host.",
      "secrets.token: Enter the token.",
    ]);
  });

  test("text in a number's field is the number's complaint", () => {
    const values = { ...empty, primaryConnectorId: "p", config: { ...empty.config, host: "h", port: "x" } };
    expect(complaints(values, ["token"])).toEqual(["config.port: A number."]);
  });

  test("a saved secret that stays is not asked for", () => {
    expect(
      complaints({ ...empty, primaryConnectorId: "p", config: { ...empty.config, host: "h" } }, ["token"]),
    ).toEqual([]);
  });

  test("a cron line that is none is said at its field", () => {
    const schedule = { choice: "cron", cron: "often", timeZone: "UTC" };
    expect(complaints({ ...empty, schedule }).some((line) => line.startsWith("schedule.cron:"))).toBe(true);
  });
});

test("a saved connector's values go through the form and come out the same", () => {
  const config = { host: "h", port: 5, parts: ["x", "y"] };
  const saved = { name: "One", config, primaryConnectorId: "p", schedule: { everyMinutes: 60 } };
  const values = savedValues(integration, saved, "UTC");
  expect(toRequest(integration, values)).toMatchObject({ ...saved, secrets: {} });
  expect(destinationChanged(integration, config, values)).toBe(false);
  const moved = { ...values, config: { ...values.config, host: "elsewhere" } };
  expect(destinationChanged(integration, config, moved)).toBe(true);
});

describe("fields that depend on another", () => {
  const when = { field: "login", is: ["key"] };
  const text = z.string().optional();
  const store: IntegrationDescriptor = {
    ...integration,
    config: z.strictObject({
      login: z
        .enum(["key", "ambient"])
        .default("key")
        .meta(field({ label: "Credentials", help: "", control: "select", initial: "key" })),
      keyId: text.meta(field({ label: "Key id", help: "", when })),
      projects: z
        .array(z.string())
        .optional()
        .meta(field({ label: "Projects", help: "", control: "list", choices: "many" })),
    }),
    secrets: z.strictObject({
      key: text.meta(field({ label: "Secret key", help: "", secret: true, when })),
    }),
  };
  const filled = {
    ...initialValues(store, { name: "One", timeZone: "UTC" }),
    primaryConnectorId: "p",
    config: { login: "key", keyId: "k", projects: "" },
    secrets: { key: "s" },
  };
  const ambient = { ...filled, config: { ...filled.config, login: "ambient" } };
  const complaints = (values: unknown, keep: string[] = []) =>
    formSchema(store, keep)
      .safeParse(values)
      .error?.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`) ?? [];

  test("stay out of what is sent while they are not shown, and come back as they were typed", () => {
    expect(toRequest(store, ambient)).toMatchObject({ config: { login: "ambient" }, secrets: {} });
    expect(toRequest(store, ambient).config).not.toHaveProperty("keyId");
    const back = { ...ambient, config: { ...ambient.config, login: "key" } };
    expect(toRequest(store, back)).toMatchObject({ config: { keyId: "k" }, secrets: { key: "s" } });
    const shown = (login: string) =>
      formFields(store)
        .filter((one) => isShown(store, one, { ...filled.config, login }))
        .map(({ name }) => name);
    expect(shown("ambient")).toEqual(["login", "projects"]);
    expect(shown("")).toEqual(["login", "keyId", "projects", "key"]);
  });

  test("have to be filled as long as they are shown, and only then", () => {
    const emptied = { ...filled, config: { ...filled.config, keyId: "" }, secrets: { key: "" } };
    expect(complaints(emptied)).toEqual(["config.keyId: Enter the key id.", "secrets.key: Enter the secret key."]);
    expect(complaints(emptied, ["key"])).toEqual(["config.keyId: Enter the key id."]);
    expect(complaints({ ...ambient, secrets: { key: "" } })).toEqual([]);
    expect(complaints(ambient)).toEqual([]);
  });

  test("are taken away from a saved connector that no longer has them", () => {
    const time = "2024-01-01T00:00:00.000Z";
    const saved = { id: "x", kind: "made-up", tier: "secondary", state: "new", stateReason: null, version: 0 } as const;
    const view = {
      ...{ ...saved, name: "One", primaryConnectorId: "p", schedule: null, publishedAt: null, lastSync: null },
      ...{ counts: {}, createdAt: time, updatedAt: time, secrets: { key: { savedAt: time } } },
      config: { login: "key", keyId: "k" },
    };
    const patch = toPatch(store, view, { ...ambient, secrets: { key: "" } });
    expect(patch).toMatchObject({ config: { login: "ambient", keyId: null }, secrets: {} });
  });

  test("ticks go out one a line to the letter, and none at all is a complaint at their field", () => {
    const projects = pickText([], new Set(["a, b/", " c /"]));
    expect(toRequest(store, { ...filled, config: { ...filled.config, projects } }).config.projects).toEqual([
      "a, b/",
      " c /",
    ]);
    expect(toRequest(store, filled).config).not.toHaveProperty("projects");
    const none = pickText([{ value: "a/", label: "a", isDefault: true }], new Set());
    expect(complaints({ ...filled, config: { ...filled.config, projects: none } })).toEqual([
      "config.projects: Tick at least one, or all.",
    ]);
    const saved = { name: "One", config: { projects: ["a, b/"] }, primaryConnectorId: "p", schedule: null };
    expect(toRequest(store, savedValues(store, saved, "UTC")).config.projects).toEqual(["a, b/"]);
  });
});

test("every registered integration has a form", () => {
  for (const registered of integrations) {
    const values = initialValues(registered, { name: "x", timeZone: "UTC" });
    expect(toRequest(registered, values).kind).toBe(registered.kind);
    expect(() => formSchema(registered).safeParse(values)).not.toThrow();
  }
});
