import { AppError } from "@/lib/core/errors";
import type { IntegrationDescriptor } from "@/lib/integrations/contract";
import { absentFields } from "@/lib/integrations/field-conditions";
import {
  movedFields,
  parseSettings,
  refuseBadSettings,
  type Settings,
  typedSecrets,
  type Values,
} from "./parse-config";

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
 * What was stored for fields that the merged config no longer has goes with them: a key that is used no more is not kept.
 * What the patch itself gives for such a field stays in, so that it is refused by name.
 */
const withoutOutgrown = (integration: IntegrationDescriptor, stored: StoredSettings, patch: SettingsPatch) => {
  const merged = mergeConfig(stored.config, patch.config ?? {});
  const outgrown = absentFields(integration, merged).filter(({ part, name }) => (patch[part]?.[name] ?? null) === null);
  const namesOf = (part: "config" | "secrets") =>
    outgrown.filter((field) => field.part === part).map(({ name }) => name);
  const gone = namesOf("config");
  return {
    config: Object.fromEntries(Object.entries(merged).filter(([name]) => !gone.includes(name))),
    secrets: namesOf("secrets"),
  };
};

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
  const { config, secrets: outgrown } = withoutOutgrown(integration, stored, patch);
  const removed = stored.secrets.filter(
    (name) => !Object.hasOwn(typed, name) && (secrets[name] === null || outgrown.includes(name)),
  );
  const kept = stored.secrets.filter((name) => !Object.hasOwn(typed, name) && !removed.includes(name));

  // The config alone first: whether the destination moves is judged by what would be saved.
  const parsedConfig = integration.config.safeParse(config);
  const moved = parsedConfig.success ? movedFields(integration, stored.config, parsedConfig.data) : [];
  if (moved.length > 0 && kept.length > 0) throw secretRequired(moved, kept);
  refuseBadSettings(integration, config, typed, kept);

  const opened = Object.fromEntries(kept.map((name) => [name, stored.open(name)]));
  const settings = parseSettings(integration, config, { ...opened, ...typed });
  return { ...settings, typed: Object.keys(settings.secrets).filter((name) => Object.hasOwn(typed, name)), removed };
};

const secretRequired = (moved: readonly string[], kept: readonly string[]): AppError =>
  new AppError("secret-required", `What was saved belongs to the destination before: ${moved.join(", ")} changed.`, {
    remedy: `Type ${kept.join(" and ")} again in the same request. A stored secret is never sent anywhere else.`,
    fields: kept.map((name) => ({ path: `secrets.${name}`, message: "Type it again: the destination changed." })),
  });
