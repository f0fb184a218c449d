import "server-only";
import { z } from "zod";
import { openClient } from "@/lib/integrations/clients";
import type { Choice, ClientContext, IntegrationDescriptor } from "@/lib/integrations/contract";
import { formFields } from "@/lib/integrations/form-fields";
import { withSecrets } from "@/lib/platform/log";
import { invalidInput } from "@/lib/platform/parse";
import { configOf } from "./data";
import { mergeSettings } from "./merge-settings";
import { openStoredSecret, requireConnectorRow } from "./open-connector";
import { knownIntegration, parseSettings, type Settings, type Values } from "./parse-config";
import type { ChoicesInput, SavedChoicesInput } from "./schema";
import { startDeadline } from "./test-deadline";

/** Somebody waits with an open list. */
const ANSWER_MS = 10_000;

const nothingToChoose = (integration: IntegrationDescriptor, name: string) =>
  invalidInput([
    { path: "field", message: `${integration.name} has no field ${JSON.stringify(name)} to choose from.` },
  ]);

/** @throws AppError `invalid-input` for a field that is not there, or whose value can only be typed. */
const requireChoosable = (integration: IntegrationDescriptor, name: string): void => {
  const field = formFields(integration).find((one) => one.part === "config" && one.name === name);
  if (!field?.choices) throw nothingToChoose(integration, name);
};

const without = (values: Values, name: string): Values =>
  Object.fromEntries(Object.entries(values).filter(([key]) => key !== name));

/** The integration as if the field that is being chosen were none of its own: it may be empty, or half typed. */
const lacking = (integration: IntegrationDescriptor, name: string): IntegrationDescriptor => ({
  ...integration,
  config: z.strictObject(Object.fromEntries(Object.entries(integration.config.shape).filter(([key]) => key !== name))),
});

const ask = async (
  integration: IntegrationDescriptor,
  field: string,
  { config, secrets }: Settings,
  connectorId: ClientContext["connectorId"],
  outer: AbortSignal,
): Promise<Choice[]> => {
  const over = new AbortController();
  const signal = AbortSignal.any([outer, over.signal]);
  const deadline = startDeadline(outer, ANSWER_MS);
  const context: ClientContext = { connectorId, config, secrets, signal, purpose: "test" };
  const client = openClient(integration.kind, context, field);
  try {
    const { choices } = client;
    if (!choices) throw nothingToChoose(integration, field);
    return await withSecrets(Object.values(secrets), () => deadline.within(choices.call(client, field)));
  } finally {
    over.abort();
    // Not awaited: a client that hangs would hang here too.
    client.close().catch(() => {});
  }
};

/**
 * What a field can be, asked of the far end with what the form holds so far.
 * @throws AppError `invalid-input`, also for a field that nothing can be listed for, and whatever the far end's client says
 */
export const listChoices = async (input: ChoicesInput, signal: AbortSignal): Promise<Choice[]> => {
  const integration = knownIntegration(input.kind);
  requireChoosable(integration, input.field);
  const settings = parseSettings(lacking(integration, input.field), without(input.config, input.field), input.secrets);
  return ask(integration, input.field, settings, null, signal);
};

/**
 * As `listChoices`, for a saved connector and what would be changed in it.
 * @throws AppError also `not-found`, `secret-unreadable`, `secret-required`
 */
export const listSavedChoices = async (
  id: string,
  { field, config = {}, secrets }: SavedChoicesInput,
  signal: AbortSignal,
): Promise<Choice[]> => {
  const row = await requireConnectorRow(id);
  const integration = knownIntegration(row.kind);
  requireChoosable(integration, field);
  const stored = {
    config: configOf(row),
    secrets: row.secrets.map((secret) => secret.field),
    open: (name: string) => openStoredSecret(integration, row, name),
  };
  // The field being chosen stays as it is saved: wherever a secret is bound to it, looking around moves nothing.
  const settings = mergeSettings(integration, stored, { config: without(config, field), secrets });
  return ask(integration, field, { ...settings, config: without(settings.config, field) }, id, signal);
};
