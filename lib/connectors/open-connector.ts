import "server-only";
import { notesPort } from "@/lib/already-read/notes-port";
import { AppError } from "@/lib/core/errors";
import { openClient } from "@/lib/integrations/clients";
import type { IntegrationClient, IntegrationDescriptor } from "@/lib/integrations/contract";
import { openSecret } from "@/lib/platform/secrets";
import { type ConnectorRow, configOf, findConnectorRow } from "./data";
import { destinationOf, knownIntegration } from "./parse-config";
import { uploadsPort } from "./upload-store";

export const noSuchConnector = (): AppError =>
  new AppError("not-found", "There is no such connector.", {
    remedy: "It may have been deleted. Look at the list of connectors.",
  });

/** @throws AppError `not-found` */
export const requireConnectorRow = async (id: string): Promise<ConnectorRow> => {
  const row = await findConnectorRow(id);
  if (!row) throw noSuchConnector();
  return row;
};

/** Opens one stored secret. @throws AppError `secret-unreadable` */
export const openStoredSecret = (integration: IntegrationDescriptor, row: ConnectorRow, name: string): string => {
  const secret = row.secrets.find(({ field }) => field === name);
  if (!secret) throw new Error(`The connector has no secret named ${name}.`);
  return openSecret(secret.sealed, {
    connectorId: row.id,
    field: name,
    destination: destinationOf(integration, configOf(row)),
  });
};

export type OpenedConnector = {
  connector: ConnectorRow;
  client: IntegrationClient;
  /** The opened secrets, for `withSecrets` of the log. */
  secretValues: string[];
};

/**
 * A saved connector's client, with its secrets opened. The caller closes it.
 * @throws AppError `not-found` or `secret-unreadable`
 */
export const openConnector = async (id: string, signal: AbortSignal): Promise<OpenedConnector> => {
  const connector = await requireConnectorRow(id);
  const integration = knownIntegration(connector.kind);
  const secrets = Object.fromEntries(
    connector.secrets.map(({ field }) => [field, openStoredSecret(integration, connector, field)]),
  );
  const client = openClient(connector.kind, {
    connectorId: id,
    config: configOf(connector),
    secrets,
    signal,
    purpose: "sync",
    notes: notesPort(id),
    ...(integration.upload && { uploads: uploadsPort(id) }),
  });
  return { connector, client, secretValues: Object.values(secrets) };
};
