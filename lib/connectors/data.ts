import "server-only";
import { z } from "zod";
import { integrationOf } from "@/lib/integrations/registry";
import { prisma } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import type { Connector, ConnectorSecret } from "@/lib/platform/generated/client";
import { findPaused, type SchedulePause } from "@/lib/sync/breaker";
import { findLastSyncs, findStandings, type Standing } from "@/lib/sync/data";
import type { SyncView } from "@/lib/sync/schema";
import { findWebhookHistories, noHistory, type WebhookHistory } from "@/lib/webhooks/data";
import { connectorState, type Reason } from "./connector-state";
import type { Values } from "./parse-config";
import { type ConnectorView, connectorView, schedule } from "./schema";

/** A connector as it is stored, secrets sealed. Never leaves the server. */
export type ConnectorRow = Connector & { secrets: ConnectorSecret[] };

export const configOf = (row: Pick<Connector, "config">): Values =>
  row.config !== null && typeof row.config === "object" && !Array.isArray(row.config) ? { ...row.config } : {};

export async function findConnectorRow(id: string): Promise<ConnectorRow | null> {
  return prisma().connector.findUnique({ where: { id }, include: { secrets: true } });
}

export async function listConnectors(): Promise<ConnectorView[]> {
  const rows = await prisma().connector.findMany({
    include: { secrets: true },
    orderBy: [{ tier: "asc" }, { name: "asc" }],
  });
  return toViews(rows);
}

export async function findConnector(id: string): Promise<ConnectorView | null> {
  const row = await findConnectorRow(id);
  if (!row) return null;
  return (await toViews([row]))[0] ?? null;
}

/** Whether any warehouse is connected that dbt could enrich. */
export async function hasPrimary(): Promise<boolean> {
  return (await prisma().connector.count({ where: { tier: "primary" } })) > 0;
}

export async function findTier(id: string): Promise<string | null> {
  const row = await prisma().connector.findUnique({ where: { id }, select: { tier: true } });
  return row?.tier ?? null;
}

/** What each published version holds, by the sync that published it. */
async function publishedCounts(rows: readonly ConnectorRow[]): Promise<Map<string, ConnectorView["counts"]>> {
  const ids = rows.flatMap(({ publishedSyncId }) => publishedSyncId ?? []);
  const syncs = await prisma().sync.findMany({ where: { id: { in: ids } }, select: { id: true, counts: true } });
  return new Map(syncs.map(({ id, counts }) => [id, connectorView.shape.counts.catch({}).parse(counts)]));
}

async function toViews(rows: readonly ConnectorRow[]): Promise<ConnectorView[]> {
  const withWebhook = rows.filter(({ kind }) => integrationOf(kind)?.webhook).map(({ id }) => id);
  const ids = rows.map(({ id }) => id);
  const [syncs, counts, histories, standings, pauses] = await Promise.all([
    findLastSyncs(ids),
    publishedCounts(rows),
    findWebhookHistories(withWebhook),
    findStandings(ids),
    findPaused(ids),
  ]);
  return rows.map((row) => {
    return toView(row, {
      lastSync: syncs.get(row.id) ?? null,
      counts: counts.get(row.publishedSyncId ?? "") ?? {},
      webhook: webhookOf(row, histories.get(row.id) ?? noHistory),
      standing: standings.get(row.id) ?? { failures: 0, lastGoodAt: null, heldSync: null },
      paused: pauses.get(row.id) ?? null,
    });
  });
}

/** Where the vendor is to send its messages, and what came of them. */
const webhookOf = ({ id, kind, secrets }: ConnectorRow, history: WebhookHistory): ConnectorView["webhook"] => {
  const webhook = integrationOf(kind)?.webhook;
  if (!webhook) return null;
  const url = `${env().APP_URL}/api/v1/webhooks/${kind}/${id}`;
  const hasSecret = secrets.some(({ field }) => field === webhook.secret);
  return { url, events: [...webhook.events], hasSecret, ...history };
};

/** Why a connector's secrets cannot be used, when that can be seen without opening them. */
const unreadableReason = (row: ConnectorRow): Reason | null => {
  const integration = integrationOf(row.kind);
  if (!integration)
    return {
      message: "This version of Connetra does not have its integration.",
      remedy: "Update Connetra, or delete the connector.",
    };
  const ring = new Set(env().SECRETS_KEYS.map((key) => key.id));
  const lost = row.secrets.find((secret) => !ring.has(secret.keyId));
  if (lost)
    return {
      message: `${lost.field} was sealed with a key that is no longer in SECRETS_KEYS.`,
      remedy: "Type it again and save.",
    };
  const saved = new Set(row.secrets.map(({ field }) => field));
  const missing = Object.entries(integration.secrets.shape).find(
    ([name, field]) => !saved.has(name) && !z.safeParse(field, undefined).success,
  );
  if (!missing) return null;
  return { message: `Credentials are missing: ${missing[0]} was never saved.`, remedy: "Type it under Edit and save." };
};

type Around = {
  lastSync: SyncView | null;
  counts: ConnectorView["counts"];
  webhook: ConnectorView["webhook"];
  standing: Standing;
  paused: SchedulePause | null;
};

const scheduleOf = (row: ConnectorRow) => schedule.nullable().catch(null).parse(row.schedule);

const toView = (row: ConnectorRow, { lastSync, counts, webhook, standing, paused }: Around): ConnectorView => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  tier: row.tier === "primary" ? "primary" : "secondary",
  config: configOf(row),
  secrets: Object.fromEntries(row.secrets.map(({ field, savedAt }) => [field, { savedAt: savedAt.toISOString() }])),
  primaryConnectorId: row.primaryConnectorId,
  schedule: scheduleOf(row),
  nextRunAt: row.nextRunAt?.toISOString() ?? null,
  ...connectorState({
    ...{ publishedVersion: row.publishedVersion, unreadable: unreadableReason(row), lastSync, paused, ...standing },
    ...{ schedule: scheduleOf(row), now: new Date() },
  }),
  failures: standing.failures,
  heldSync: standing.heldSync,
  paused,
  version: row.publishedVersion,
  publishedAt: row.publishedAt?.toISOString() ?? null,
  lastSync,
  counts,
  webhook,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});
