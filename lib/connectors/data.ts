import "server-only";
import { integrationOf } from "@/lib/integrations/registry";
import { prisma } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import type { Connector, ConnectorSecret } from "@/lib/platform/generated/client";
import { findLastSyncs } from "@/lib/sync/data";
import type { SyncView } from "@/lib/sync/schema";
import { findWebhookHistories, noHistory, type WebhookHistory } from "@/lib/webhooks/data";
import { connectorState } from "./connector-state";
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
  const [syncs, counts, histories] = await Promise.all([
    findLastSyncs(rows.map(({ id }) => id)),
    publishedCounts(rows),
    findWebhookHistories(withWebhook),
  ]);
  return rows.map((row) => {
    const { lastSync, held } = {
      lastSync: syncs.get(row.id) ?? null,
      held: counts.get(row.publishedSyncId ?? "") ?? {},
    };
    return toView(row, lastSync, held, webhookOf(row, histories.get(row.id) ?? noHistory));
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
const unreadableReason = (row: ConnectorRow): string | null => {
  if (!integrationOf(row.kind)) return "This version of Connetra does not have its integration.";
  const ring = new Set(env().SECRETS_KEYS.map((key) => key.id));
  const lost = row.secrets.find((secret) => !ring.has(secret.keyId));
  return lost ? `${lost.field} was sealed with a key that is no longer in SECRETS_KEYS. Type it again and save.` : null;
};

const toView = (
  row: ConnectorRow,
  lastSync: SyncView | null,
  counts: ConnectorView["counts"],
  webhook: ConnectorView["webhook"],
): ConnectorView => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  tier: row.tier === "primary" ? "primary" : "secondary",
  config: configOf(row),
  secrets: Object.fromEntries(row.secrets.map(({ field, savedAt }) => [field, { savedAt: savedAt.toISOString() }])),
  primaryConnectorId: row.primaryConnectorId,
  schedule: schedule.nullable().catch(null).parse(row.schedule),
  nextRunAt: row.nextRunAt?.toISOString() ?? null,
  ...connectorState({ publishedVersion: row.publishedVersion, unreadable: unreadableReason(row), lastSync }),
  version: row.publishedVersion,
  publishedAt: row.publishedAt?.toISOString() ?? null,
  lastSync,
  counts,
  webhook,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});
