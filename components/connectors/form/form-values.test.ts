import { describe, expect, test } from "vitest";
import { z } from "zod";
import { field, type IntegrationDescriptor } from "@/lib/integrations/contract";
import { integrations } from "@/lib/integrations/registry";
import { destinationChanged, formSchema, initialValues, savedValues, toRequest } from "./form-values";

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
      schedule: { everyMinutes: 1440 },
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

test("every registered integration has a form", () => {
  for (const registered of integrations) {
    const values = initialValues(registered, { name: "x", timeZone: "UTC" });
    expect(toRequest(registered, values).kind).toBe(registered.kind);
    expect(() => formSchema(registered).safeParse(values)).not.toThrow();
  }
});
