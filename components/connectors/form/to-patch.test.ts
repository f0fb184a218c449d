import { expect, test } from "vitest";
import { z } from "zod";
import type { ConnectorView } from "@/lib/connectors/schema";
import { field, type IntegrationDescriptor } from "@/lib/integrations/contract";
import { savedValues } from "./form-values";
import { toPatch } from "./to-patch";

const text = (label: string, destination = false) => z.string().meta(field({ label, help: "", destination }));
const optional = (label: string) =>
  z
    .string()
    .optional()
    .meta(field({ label, help: "" }));
const integration: IntegrationDescriptor = {
  kind: "made-up",
  tier: "primary",
  name: "Made up",
  family: "Made up",
  summary: "",
  guide: [],
  scheduled: true,
  config: z.strictObject({ host: text("Host", true), note: optional("Note") }),
  secrets: z.strictObject({ password: text("Password"), extra: optional("Extra") }),
};
const time = "2024-01-01T00:00:00.000Z";
const saved: ConnectorView = {
  id: "00000000-0000-4000-8000-000000000000",
  name: "One",
  kind: "made-up",
  tier: "primary",
  config: { host: "a", note: "n" },
  secrets: { password: { savedAt: time }, extra: { savedAt: time } },
  primaryConnectorId: null,
  schedule: null,
  state: "new",
  stateReason: null,
  version: 0,
  publishedAt: null,
  lastSync: null,
  counts: {},
  createdAt: time,
  updatedAt: time,
};
const values = savedValues(integration, saved, "UTC");

test("a saved secret that nobody touched is not in the patch, and so stays", () => {
  expect(toPatch(integration, saved, values).secrets).toEqual({});
  const typed = { ...values, secrets: { ...values.secrets, password: "new" } };
  expect(toPatch(integration, saved, typed).secrets).toEqual({ password: "new" });
});

test("a field that was emptied is taken away rather than left as it was", () => {
  const emptied = { ...values, config: { ...values.config, note: "" } };
  expect(toPatch(integration, saved, emptied).config).toEqual({ host: "a", note: null });
});

test("a secret that was not typed again does not move to another destination", () => {
  const moved = { ...values, config: { ...values.config, host: "b" }, secrets: { password: "new", extra: "" } };
  expect(toPatch(integration, saved, moved).secrets).toEqual({ password: "new", extra: null });
});
