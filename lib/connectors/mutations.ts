import "server-only";
import { randomUUID } from "node:crypto";
import { changesOf } from "@/lib/audit/changes";
import { record, recordIn } from "@/lib/audit/mutations";
import { deleteCatalog } from "@/lib/catalog/mutations";
import { AppError } from "@/lib/core/errors";
import { cutDownstream, enqueueOutdated } from "@/lib/cross-project/mutations";
import type { IntegrationDescriptor } from "@/lib/integrations/contract";
import { prisma } from "@/lib/platform/db";
import { type Connector, Prisma } from "@/lib/platform/generated/client";
import { invalidInput } from "@/lib/platform/parse";
import { keyIdOf, sealSecret } from "@/lib/platform/secrets";
import { inTransaction } from "@/lib/platform/transaction";
import { dropHeld } from "@/lib/sync/held-decide";
import { enqueueOutrun, rematchIsDue } from "@/lib/sync/mutations";
import { nextRun } from "@/lib/sync/next-run";
import { type ConnectorRow, configOf, findConnector } from "./data";
import { mergeSettings } from "./merge-settings";
import { noSuchConnector, openStoredSecret } from "./open-connector";
import { destinationOf, knownIntegration, parseSettings, type Settings, type Values } from "./parse-config";
import { requirePrimary } from "./require-primary";
import type { ConnectorInput, ConnectorPatch, ConnectorView, Schedule } from "./schema";

const UNIQUE_VIOLATION = "P2002";

const nameTaken = (name: string, cause: unknown): AppError =>
  new AppError("conflict", `There is a connector named ${name} already.`, {
    remedy: "Give this one another name.",
    fields: [{ path: "name", message: "Another connector has this name." }],
    cause,
  });

const orNameTaken =
  (name: string) =>
  (thrown: unknown): never => {
    const taken = thrown instanceof Prisma.PrismaClientKnownRequestError && thrown.code === UNIQUE_VIOLATION;
    throw taken ? nameTaken(name, thrown) : thrown;
  };

const sealed = (
  integration: IntegrationDescriptor,
  connectorId: string,
  { config, secrets }: Settings,
  names = Object.keys(secrets),
) =>
  names.map((field) => {
    const text = sealSecret(secrets[field] ?? "", {
      connectorId,
      field,
      destination: destinationOf(integration, config),
    });
    return { field, sealed: text, keyId: keyIdOf(text) };
  });

const json = (values: Values) => JSON.parse(JSON.stringify(values)) as Prisma.InputJsonObject;

/** The columns of a schedule. @throws AppError `invalid-input` for one that is never due, or where none makes sense. */
const scheduled = async (
  tx: Prisma.TransactionClient,
  integration: IntegrationDescriptor,
  schedule: Schedule | null | undefined,
) => {
  if (!schedule) return { schedule: Prisma.DbNull, nextRunAt: null };
  if (!integration.scheduled) {
    throw invalidInput([
      { path: "schedule", message: "Uploaded files do not change by themselves: leave the schedule out." },
    ]);
  }
  return { schedule, nextRunAt: nextRun(schedule, await databaseTime(tx)) };
};

/** Workers follow schedules by the database's clock, and that of a web process may be another. */
const databaseTime = async (tx: Prisma.TransactionClient): Promise<Date> => {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`select clock_timestamp() as now`;
  if (!row) throw new Error("The database does not say what time it is.");
  return row.now;
};

const viewOf = async (id: string): Promise<ConnectorView> => {
  const view = await findConnector(id);
  if (!view) throw noSuchConnector();
  return view;
};

/**
 * Saves a new connector with its secrets sealed. Nothing is connected or synced.
 * @param by the id of the user, or null for a token
 * @throws AppError `invalid-input`, `primary-required`, or `conflict` for a name that is taken
 */
export const createConnector = async (input: ConnectorInput, by: string | null): Promise<ConnectorView> => {
  const integration = knownIntegration(input.kind);
  const settings = parseSettings(integration, input.config, input.secrets);
  const primaryConnectorId = await requirePrimary(integration, input.primaryConnectorId);
  const id = randomUUID();
  const data = {
    ...{ id, name: input.name, kind: input.kind, tier: integration.tier, primaryConnectorId, createdBy: by },
    config: json(settings.config),
    secrets: { create: sealed(integration, id, settings) },
  };
  await prisma()
    .$transaction(async (tx) => {
      await tx.connector.create({ data: { ...data, ...(await scheduled(tx, integration, input.schedule)) } });
      const target = { kind: "connector" as const, id, name: input.name };
      const { kind, schedule = null } = input;
      await recordIn(tx, "connector.created", {
        target,
        detail: { kind, config: settings.config, secrets: Object.keys(settings.secrets), schedule, primaryConnectorId },
      });
    })
    .catch(orNameTaken(input.name));
  return viewOf(id);
};

/** The columns that a patch of config and secrets changes, and its secrets' rows. */
const patchedSettings = (integration: IntegrationDescriptor, row: ConnectorRow, patch: ConnectorPatch) => {
  if (!patch.config && !patch.secrets) return null;
  const merged = mergeSettings(
    integration,
    {
      config: configOf(row),
      secrets: row.secrets.map(({ field }) => field),
      open: (name) => openStoredSecret(integration, row, name),
    },
    patch,
  );
  return {
    config: json(merged.config),
    removed: merged.removed,
    secrets: sealed(integration, row.id, merged, merged.typed),
  };
};

/** What of a connector is written down when it changes. */
const settledOf = (row: Connector) => ({
  ...prefixed(configOf(row)),
  ...{ name: row.name, schedule: row.schedule, primaryConnectorId: row.primaryConnectorId },
});

const prefixed = (config: Values): Values =>
  Object.fromEntries(Object.entries(config).map(([field, value]) => [`config.${field}`, value]));

/** Of secrets it is told that they changed, and never what they were or are. */
const secretChanges = (
  row: ConnectorRow,
  { secrets, removed }: { secrets: { field: string }[]; removed: string[] },
) => {
  const before = row.secrets.map(({ field }) => field);
  return Object.fromEntries([
    ...secrets.map(({ field }) => [`secrets.${field}`, before.includes(field) ? "changed" : "set"]),
    ...removed.map((field) => [`secrets.${field}`, "removed"]),
  ]);
};

/** Whether something else may be read from now on; what messages are signed with reads nothing. */
const readsOtherwise = ({ webhook }: IntegrationDescriptor, { config, secrets = {} }: ConnectorPatch): boolean =>
  config !== undefined || Object.keys(secrets).some((name) => name !== webhook?.secret);

const keepsKind = (kind: string): AppError =>
  invalidInput([
    { path: "kind", message: `This connector is of the kind ${kind} and stays so. Make a new one for another.` },
  ]);

/**
 * Merges a patch into a connector: what is left out stays, a secret too. A schedule that was paused after failures goes on.
 * @throws AppError as `createConnector`, and `secret-required` when the destination of a stored secret changes
 */
export const patchConnector = async (id: string, patch: ConnectorPatch, _by: string | null): Promise<ConnectorView> => {
  await prisma()
    .$transaction(async (tx) => {
      // Two patches at once must not each judge the destination by the state before the other.
      await tx.$queryRaw`select 1 from connectors where id = ${id}::uuid for update`;
      const row = await tx.connector.findUnique({ where: { id }, include: { secrets: true } });
      if (!row) throw noSuchConnector();
      if (patch.kind !== undefined && patch.kind !== row.kind) throw keepsKind(row.kind);
      const integration = knownIntegration(row.kind);
      const settings = patchedSettings(integration, row, patch);
      // The form sends it along with everything else.
      const movesPrimary =
        patch.primaryConnectorId !== undefined && patch.primaryConnectorId !== row.primaryConnectorId;
      const isReadOtherwise = readsOtherwise(integration, patch) || movesPrimary;
      // So is what waits for approval: once published, the next sync reads all the same.
      if (isReadOtherwise) await tx.heldSync.updateMany({ where: { connectorId: id }, data: { fingerprint: null } });
      const updated = await tx.connector.update({
        where: { id },
        data: {
          ...(patch.name !== undefined && { name: patch.name }),
          ...(patch.schedule !== undefined && (await scheduled(tx, integration, patch.schedule))),
          ...(movesPrimary && { primaryConnectorId: await requirePrimary(integration, patch.primaryConnectorId) }),
          ...(settings && { config: settings.config }),
          // What was published came from other settings: the next sync must not take it for up to date.
          ...(isReadOtherwise && { fingerprint: null }),
        },
      });
      if (movesPrimary) await tx.$executeRawUnsafe(rematchIsDue, id);
      // Whoever mends what made the syncs fail need not look for a second button. Counted by the clock that ends syncs.
      if (isReadOtherwise || patch.schedule)
        await tx.$executeRaw`update connectors set schedule_resumed_at = clock_timestamp() where id = ${id}::uuid`;
      await recordIn(tx, "connector.changed", {
        target: { kind: "connector", id, name: updated.name },
        detail: {
          ...changesOf(settledOf(row), settledOf(updated)),
          ...(settings && secretChanges(row, settings)),
        },
      });
      if (!settings) return;
      await tx.connectorSecret.deleteMany({ where: { connectorId: id, field: { in: settings.removed } } });
      for (const { field, ...secret } of settings.secrets) {
        const saved = { ...secret, savedAt: new Date() };
        await tx.connectorSecret.upsert({
          where: { connectorId_field: { connectorId: id, field } },
          create: { connectorId: id, field, ...saved },
          update: saved,
        });
      }
    })
    .catch(orNameTaken(patch.name ?? ""));
  // Its nodes are to be found in the other warehouse.
  if (patch.primaryConnectorId) await enqueueOutrun(patch.primaryConnectorId);
  return viewOf(id);
};

const stillEnriched = (names: readonly string[]): AppError =>
  new AppError("conflict", `This warehouse is enriched by ${names.join(", ")}.`, {
    remedy: "Delete those connectors first, or give them another warehouse.",
  });

/**
 * Deletes a connector with its secrets, uploads, syncs and everything in the catalog that came from it. A sync under
 * way loses its lease with the row and cannot publish.
 * @throws AppError `not-found`, or `conflict` for a warehouse that dbt connectors hang on
 */
export const deleteConnector = async (id: string): Promise<void> => {
  await inTransaction(async (client) => {
    const locked = "select name, kind from connectors where id = $1 for update";
    const [found] = (await client.query<{ name: string; kind: string }>(locked, [id])).rows;
    if (!found) throw noSuchConnector();
    const { rows } = await client.query<{ name: string }>(
      "select name from connectors where primary_connector_id = $1 order by name",
      [id],
    );
    if (rows.length > 0) throw stillEnriched(rows.map(({ name }) => name));
    await cutDownstream(client, id);
    await dropHeld(client, id);
    await client.query("delete from connectors where id = $1", [id]);
    await deleteCatalog(client, id);
    const target = { kind: "connector" as const, id, name: found.name };
    await record("connector.deleted", { target, detail: { kind: found.kind } }, client);
  });
  await enqueueOutdated();
};
