import "server-only";
import type { ClientBase } from "pg";
import { withoutNul } from "@/lib/core/storable-text";
import { actor } from "@/lib/platform/acting";
import { pool } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/client";
import { scrub } from "@/lib/platform/log";
import type { AuditAction } from "./schema";

export type NewEntry = {
  target: {
    kind: "installation" | "user" | "invitation" | "token" | "connector" | "sync" | "audit";
    id?: string;
    name?: string;
  };
  /** Facts for a reader, never a secret. */
  detail?: Record<string, unknown>;
};

const insert = `insert into audit_entries (action, via, actor_id, actor_name, address, target_kind, target_id, target_name, detail)
  values ($1, $2, $3::uuid, $4, $5, $6, $7, $8, $9::jsonb)`;

const text = (value: string): string => withoutNul(scrub(value));

const valuesOf = (action: AuditAction, { target, detail = {} }: NewEntry): (string | null)[] => {
  const { via, id, name, address } = actor();
  const facts = JSON.stringify(detail, (_key, value: unknown) => (typeof value === "string" ? text(value) : value));
  const { kind, id: targetId = null, name: targetName } = target;
  return [
    action,
    via,
    id,
    text(name),
    address,
    kind,
    targetId,
    targetName === undefined ? null : text(targetName),
    facts,
  ];
};

/** What runs one statement: the pool, a connection within its transaction. */
type Runner = Pick<ClientBase, "query">;

/** Writes down what was done by whoever acts now; in the transaction of `client`, so that neither is without the other. */
export const record = async (action: AuditAction, entry: NewEntry, client: Runner = pool()): Promise<void> => {
  await client.query(insert, valuesOf(action, entry));
};

/** As `record`, within a transaction of Prisma's. */
export const recordIn = async (tx: Prisma.TransactionClient, action: AuditAction, entry: NewEntry): Promise<void> => {
  await tx.$executeRawUnsafe(insert, ...valuesOf(action, entry));
};

/** As `record`, of a sync, under the name of its connector. */
export const recordSync = async (
  action: AuditAction,
  id: string,
  detail: Record<string, unknown> = {},
  client: Runner = pool(),
): Promise<void> => {
  const { rows } = await client.query<{ id: string; name: string }>(
    "select c.id, c.name from syncs s join connectors c on c.id = s.connector_id where s.id = $1",
    [id],
  );
  const [connector] = rows;
  await record(
    action,
    {
      target: { kind: "sync", id, ...(connector && { name: connector.name }) },
      detail: { connectorId: connector?.id ?? null, ...detail },
    },
    client,
  );
};
