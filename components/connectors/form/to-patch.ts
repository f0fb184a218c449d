import type { ConnectorPatch, ConnectorView } from "@/lib/connectors/schema";
import type { IntegrationDescriptor } from "@/lib/integrations/contract";
import { destinationChanged, type FormValues, toRequest } from "./form-values";

/**
 * What the form changes in a saved connector: null takes a value away. A secret left empty stays, but for one that
 * belongs to a destination that is changing: it must not go there, so it is taken away.
 */
export function toPatch(integration: IntegrationDescriptor, saved: ConnectorView, values: FormValues): ConnectorPatch {
  const { name, config, secrets, primaryConnectorId, schedule } = toRequest(integration, values);
  const moved = destinationChanged(integration, saved.config, values);
  const gone = (before: Readonly<Record<string, unknown>>, now: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(
      Object.keys(before)
        .filter((key) => !(key in now))
        .map((key) => [key, null]),
    );
  return {
    name,
    config: { ...gone(saved.config, config), ...config },
    secrets: { ...(moved && gone(saved.secrets, secrets)), ...secrets },
    schedule,
    ...(integration.tier === "secondary" && { primaryConnectorId }),
  };
}
