import { z } from "zod";
import { syncView } from "../sync/schema";
import { webhookView } from "../webhooks/schema";

/** When a connector syncs by itself: never (null), every so many minutes, or by cron in a time zone. */
export const schedule = z.union(
  [
    z.object({ everyMinutes: z.number().int().min(5).max(10_080) }),
    z.object({ cron: z.string().max(100), timeZone: z.string().max(100).default("UTC") }),
  ],
  { error: "Give everyMinutes, a number from 5 to 10080, or cron and timeZone." },
);
export type Schedule = z.infer<typeof schedule>;

const name = z.string().trim().min(1, "Give the connector a name.").max(120);
const values = z.record(z.string(), z.unknown());

export const connectorInput = z.object({
  name,
  kind: z.string(),
  config: values.default({}),
  secrets: values.default({}),
  primaryConnectorId: z.uuid().nullish(),
  schedule: schedule.nullish(),
});
export type ConnectorInput = z.infer<typeof connectorInput>;

export const connectorPatch = z.object({
  name: name.optional(),
  /** Only as it is: a connector keeps its kind. */
  kind: z.string().optional(),
  config: values.optional(),
  secrets: values.optional(),
  primaryConnectorId: z.uuid().nullish(),
  schedule: schedule.nullish(),
});
export type ConnectorPatch = z.infer<typeof connectorPatch>;

/** What the actions of the pages take. */
export const connectorChoice = z.object({ connectorId: z.uuid() });
export const connectorChange = connectorPatch.extend({ connectorId: z.uuid() });
export const syncStart = connectorChoice.extend({ force: z.boolean().optional() });
export const syncChoice = z.object({ syncId: z.uuid() });

export const connectionTestInput = connectorInput.pick({
  kind: true,
  config: true,
  secrets: true,
  primaryConnectorId: true,
});
export type ConnectionTestInput = z.infer<typeof connectionTestInput>;

/** Asks what a field can be, with what the form holds so far. Of a saved connector only what differs is given. */
export const choicesInput = connectorInput.pick({ kind: true, config: true, secrets: true }).extend({
  field: z.string().min(1).max(100),
});
export type ChoicesInput = z.infer<typeof choicesInput>;
export const savedChoicesInput = connectorPatch.pick({ config: true, secrets: true }).extend({
  field: z.string().min(1).max(100),
});
export type SavedChoicesInput = z.infer<typeof savedChoicesInput>;

export const testStepView = z.object({
  id: z.string(),
  title: z.string(),
  status: z.enum(["passed", "failed", "warned", "skipped"]),
  message: z.string(),
  remedy: z.string().optional(),
  /** Values for the form that mend it, as a button. */
  fix: z.object({ label: z.string(), config: z.record(z.string(), z.string()) }).optional(),
});

/** Something that can be picked for a field, as the far end tells it. */
export const choiceView = z.object({
  value: z.string(),
  label: z.string(),
  detail: z.string().optional(),
  group: z.string().optional(),
  at: z.string().optional(),
  isDefault: z.boolean(),
  reason: z.string().optional(),
});
export type ChoiceView = z.infer<typeof choiceView>;

/** What a connection test found; figures a person recognises their project by. */
export const foundView = z.object({
  artifacts: z
    .array(
      z.object({ name: z.string(), path: z.string(), bytes: z.number().nullable(), modifiedAt: z.string().nullable() }),
    )
    .optional(),
  projectName: z.string().nullable().optional(),
  dbtVersion: z.string().nullable().optional(),
  schemaVersion: z.string().nullable().optional(),
  adapterType: z.string().nullable().optional(),
  generatedAt: z.string().nullable().optional(),
  counts: z.record(z.string(), z.number()).optional(),
  mapping: z.object({ matched: z.number(), unmatched: z.number(), rate: z.number() }).optional(),
  serverVersion: z.string().optional(),
  /** What there is to pick from, by the name of the field. */
  choices: z.record(z.string(), z.array(choiceView)).optional(),
});
export type FoundView = z.infer<typeof foundView>;

export const connectionTestView = z.object({
  ok: z.boolean(),
  steps: z.array(testStepView),
  found: foundView.optional(),
});
export type ConnectionTestView = z.infer<typeof connectionTestView>;

/** Where a connector stands, in one word for its chip. */
export const connectorState = z.enum(["new", "syncing", "healthy", "failing", "held", "unreadable", "paused", "stale"]);

/** A connector as anybody may see it: of secrets only when each was saved. */
export const connectorView = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.string(),
  tier: z.enum(["primary", "secondary"]),
  config: values,
  secrets: z.record(z.string(), z.object({ savedAt: z.iso.datetime() })),
  primaryConnectorId: z.uuid().nullable(),
  schedule: schedule.nullable(),
  nextRunAt: z.iso.datetime().nullish(),
  state: connectorState,
  stateReason: z.string().nullable(),
  /** What to do about it. */
  stateRemedy: z.string().nullish(),
  /** Syncs that failed in a row, up to now. */
  failures: z.number().optional(),
  /** The sync that waits for approval, with why. */
  heldSync: z.object({ id: z.uuid(), heldAt: z.iso.datetime(), message: z.string(), remedy: z.string() }).nullish(),
  /** Why the schedule starts nothing until somebody resumes it. */
  paused: z.object({ since: z.iso.datetime(), failures: z.number(), reason: z.string() }).nullish(),
  version: z.number(),
  publishedAt: z.iso.datetime().nullable(),
  lastSync: syncView.nullable(),
  /** What the published version holds, in the words of a sync's counts; stays while a later sync runs or fails. */
  counts: z.record(z.string(), z.number()),
  /** For kinds whose vendor can say by itself that there is something new; null for all others. */
  webhook: webhookView.nullish(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type ConnectorView = z.infer<typeof connectorView>;

export const integrationView = z.object({
  kind: z.string(),
  tier: z.enum(["primary", "secondary"]),
  name: z.string(),
  fields: z.array(
    z.object({ name: z.string(), label: z.string(), secret: z.boolean(), required: z.boolean(), help: z.string() }),
  ),
});

export const uploadView = z.object({
  artifacts: z.array(
    z.object({
      name: z.string(),
      bytes: z.number(),
      sha256: z.string(),
      dbtVersion: z.string().nullable(),
      schemaVersion: z.string().nullable(),
    }),
  ),
});
export type UploadView = z.infer<typeof uploadView>;
