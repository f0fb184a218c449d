import "server-only";
import { isDeepStrictEqual } from "node:util";
import { record } from "@/lib/audit/mutations";
import { openClient } from "@/lib/integrations/clients";
import { resumeIfPaused } from "@/lib/sync/breaker";
import { type ConnectorRow, configOf } from "./data";
import { mergeSettings } from "./merge-settings";
import { openStoredSecret, requireConnectorRow } from "./open-connector";
import { destinationOf, knownIntegration, parseSettings } from "./parse-config";
import { requirePrimary } from "./require-primary";
import { runTest, type TestEvent, type Tested } from "./run-test";
import type { ConnectionTestInput, ConnectionTestView, ConnectorPatch } from "./schema";
import { uploadsPort } from "./upload-store";

/** Changes to a saved connector that are tested before they are saved. */
export type TestPatch = Pick<ConnectorPatch, "config" | "secrets" | "primaryConnectorId">;

const openInput = async (input: ConnectionTestInput, signal: AbortSignal): Promise<Tested> => {
  const integration = knownIntegration(input.kind);
  const { config, secrets } = parseSettings(integration, input.config, input.secrets);
  // A test may come before the choice of a warehouse; a wrong choice is told.
  const primaryId = input.primaryConnectorId ? await requirePrimary(integration, input.primaryConnectorId) : null;
  const client = openClient(input.kind, { connectorId: null, config, secrets, signal, purpose: "test" });
  return { integration, client, primaryId, secretValues: Object.values(secrets) };
};

const openSaved = async (id: string, patch: TestPatch, signal: AbortSignal): Promise<Tested> => {
  const row = await requireConnectorRow(id);
  const integration = knownIntegration(row.kind);
  const stored = {
    config: configOf(row),
    secrets: row.secrets.map(({ field }) => field),
    open: (name: string) => openStoredSecret(integration, row, name),
  };
  // The same rule as for saving: a stored secret is never tried on another server.
  const { config, secrets } = mergeSettings(integration, stored, patch);
  const primaryId = patch.primaryConnectorId
    ? await requirePrimary(integration, patch.primaryConnectorId)
    : row.primaryConnectorId;
  const uploads = integration.upload ? { uploads: uploadsPort(id) } : {};
  const client = openClient(row.kind, { connectorId: id, config, secrets, signal, purpose: "test", ...uploads });
  return { integration, client, primaryId, secretValues: Object.values(secrets) };
};

/** Ends what a client still does when its test is over, whether it was answered, given up or left. */
async function* runOpened(
  open: (signal: AbortSignal) => Promise<Tested>,
  outer: AbortSignal,
): AsyncGenerator<TestEvent, void> {
  const over = new AbortController();
  try {
    yield* runTest(await open(AbortSignal.any([outer, over.signal])), outer);
  } finally {
    over.abort();
  }
}

/** A test with its steps as they end. What is wrong with the input itself is thrown at the first `next()`. */
export async function* connectionTestSteps(
  input: ConnectionTestInput,
  signal: AbortSignal,
): AsyncGenerator<TestEvent, void> {
  yield* runOpened((inner) => openInput(input, inner), signal);
}

/** As `connectionTestSteps`, for a saved connector and what would be changed in it. */
async function* savedConnectorTestSteps(
  id: string,
  signal: AbortSignal,
  patch: TestPatch = {},
): AsyncGenerator<TestEvent, void> {
  yield* runOpened((inner) => openSaved(id, patch, inner), signal);
}

const resultOf = async (events: AsyncGenerator<TestEvent, void>): Promise<ConnectionTestView> => {
  for await (const event of events) if ("result" in event) return event.result;
  throw new Error("A connection test ended without a result.");
};

/** Where a test went and where it ended, for the audit log. */
const outcomeOf = ({ ok, steps }: ConnectionTestView) => ({
  ok,
  failed: steps.find(({ status }) => status === "failed")?.title ?? null,
});

/** Tests settings without saving them. @throws AppError `invalid-input`, `primary-required` */
export const testConnection = async (input: ConnectionTestInput, signal: AbortSignal): Promise<ConnectionTestView> => {
  const result = await resultOf(connectionTestSteps(input, signal));
  const destination = destinationOf(knownIntegration(input.kind), input.config);
  await record("connector.tested", {
    target: { kind: "connector", name: input.kind },
    detail: { destination, ...outcomeOf(result) },
  });
  return result;
};

/** Whether what was tested is what syncs use, though the form sends all of it along. */
const isAsSaved = (row: ConnectorRow, { config = {}, secrets = {}, primaryConnectorId }: TestPatch): boolean => {
  const saved = configOf(row);
  return (
    Object.keys(secrets).length === 0 &&
    (primaryConnectorId === undefined || primaryConnectorId === row.primaryConnectorId) &&
    Object.entries(config).every(([field, value]) => isDeepStrictEqual(value ?? null, saved[field] ?? null))
  );
};

/**
 * Tests a saved connector. When it passes as it is saved, a schedule that was paused after failures goes on.
 * @throws AppError `not-found`, `secret-unreadable`, `secret-required`
 */
export const testSavedConnector = async (
  id: string,
  signal: AbortSignal,
  patch: TestPatch = {},
): Promise<ConnectionTestView> => {
  const row = await requireConnectorRow(id);
  const result = await resultOf(savedConnectorTestSteps(id, signal, patch));
  if (result.ok && isAsSaved(row, patch)) await resumeIfPaused(id);
  const destination = destinationOf(knownIntegration(row.kind), { ...configOf(row), ...patch.config });
  await record("connector.tested", {
    target: { kind: "connector", id, name: row.name },
    detail: { destination, ...outcomeOf(result) },
  });
  return result;
};
