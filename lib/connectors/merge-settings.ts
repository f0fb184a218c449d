import { AppError } from "@/lib/core/errors";
import type { IntegrationDescriptor } from "@/lib/integrations/contract";
import { movedFields, parseSettings, type Settings, typedSecrets, type Values } from "./parse-config";

export type StoredSettings = {
  config: Values;
  /** The names of stored secrets. */
  secrets: readonly string[];
  /** Opens one; only called for a secret that goes on being used where it was. */
  open(name: string): string;
};

export type SettingsPatch = { config?: Values | undefined; secrets?: Values | undefined };

export type MergedSettings = Settings & {
  /** Names of secrets that were typed anew, and so are to be sealed. */
  typed: string[];
  /** Names of secrets to be forgotten. */
  removed: string[];
};

/** null takes a value away; anything else replaces it; what is left out stays. */
const mergeConfig = (stored: Values, patch: Values): Values =>
  Object.fromEntries(Object.entries({ ...stored, ...patch }).filter(([, value]) => value !== null));

/**
 * A patch applied to a saved connector's settings. A stored secret belongs to its destination: when any part of that
 * changes, every secret must be typed again, so that nobody who may edit a connector can have its secrets sent to
 * a server of his own.
 * @throws AppError `secret-required` naming the secrets, or `invalid-input`.
 */
export const mergeSettings = (
  integration: IntegrationDescriptor,
  stored: StoredSettings,
  patch: SettingsPatch,
): MergedSettings => {
  const secrets = patch.secrets ?? {};
  const typed = typedSecrets(secrets);
  const removed = stored.secrets.filter((name) => secrets[name] === null);
  const kept = stored.secrets.filter((name) => !Object.hasOwn(typed, name) && !removed.includes(name));
  const config = mergeConfig(stored.config, patch.config ?? {});

  // The config alone first: whether the destination moves is judged by what would be saved.
  const standIns = Object.fromEntries(kept.map((name) => [name, "stands-in-for-a-kept-secret"]));
  const parsedConfig = integration.config.safeParse(config);
  const moved = parsedConfig.success ? movedFields(integration, stored.config, parsedConfig.data) : [];
  if (moved.length > 0 && kept.length > 0) throw secretRequired(moved, kept);
  if (!parsedConfig.success) parseSettings(integration, config, { ...standIns, ...typed });

  const opened = Object.fromEntries(kept.map((name) => [name, stored.open(name)]));
  // What is not known stays in, so that it is refused by name.
  const unknown = Object.fromEntries(
    Object.entries(secrets).filter(([name]) => !Object.hasOwn(integration.secrets.shape, name)),
  );
  const settings = parseSettings(integration, config, { ...opened, ...unknown, ...typed });
  return { ...settings, typed: Object.keys(settings.secrets).filter((name) => Object.hasOwn(typed, name)), removed };
};

const secretRequired = (moved: readonly string[], kept: readonly string[]): AppError =>
  new AppError("secret-required", `What was saved belongs to the destination before: ${moved.join(", ")} changed.`, {
    remedy: `Type ${kept.join(" and ")} again in the same request. A stored secret is never sent anywhere else.`,
    fields: kept.map((name) => ({ path: `secrets.${name}`, message: "Type it again: the destination changed." })),
  });
