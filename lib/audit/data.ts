import "server-only";
import { pool } from "@/lib/platform/db";
import type { AuditEntryView, AuditFilter, AuditPage, AuditQuery } from "./schema";

type Row = {
  id: string;
  at: Date;
  action: string;
  via: string;
  actor_id: string | null;
  actor_name: string;
  address: string | null;
  target_kind: string;
  target_id: string | null;
  target_name: string | null;
  detail: Record<string, unknown>;
};

const viewOf = (row: Row): AuditEntryView => ({
  id: row.id,
  at: row.at.toISOString(),
  action: row.action,
  via: row.via,
  actor: { id: row.actor_id, name: row.actor_name },
  address: row.address,
  target: { kind: row.target_kind, id: row.target_id, name: row.target_name },
  detail: row.detail,
});

/** A date without a time ends with its day. */
const endOf = (to: string): string => (to.length === 10 ? `${to}T23:59:59.999Z` : to);

const where = `($1::text is null or strpos(lower(actor_name), lower($1)) > 0 or strpos(lower(coalesce(target_name, '')), lower($1)) > 0
    or strpos(coalesce(address, ''), $1) > 0)
  and ($2::text is null or action = $2) and ($3::uuid is null or actor_id = $3) and ($4::text is null or target_id = $4)
  and ($5::timestamptz is null or at >= $5) and ($6::timestamptz is null or at <= $6)`;

const valuesOf = ({ q, action, actorId, target, from, to }: AuditFilter): (string | null)[] => [
  ...[q || null, action ?? null, actorId ?? null, target ?? null],
  ...[from ?? null, to === undefined ? null : endOf(to)],
];

/** The newest first. The cursor is the id of the last entry seen. */
export const listAudit = async ({ limit, cursor, ...filter }: AuditQuery): Promise<AuditPage> => {
  const values = valuesOf(filter);
  const [rows, counted] = await Promise.all([
    pool().query<Row>(
      `select * from audit_entries where ${where} and ($7::bigint is null or id < $7) order by id desc limit $8`,
      [...values, cursor ?? null, limit + 1],
    ),
    pool().query<{ total: number }>(`select count(*)::int as total from audit_entries where ${where}`, values),
  ]);
  const items = rows.rows.slice(0, limit).map(viewOf);
  const nextCursor = rows.rows.length > limit ? (items.at(-1)?.id ?? null) : null;
  return { items, nextCursor, total: counted.rows[0]?.total ?? 0 };
};

/** As many as a spreadsheet takes well; a longer log is exported by its days. */
export const EXPORT_LIMIT = 100_000;

export const exportAudit = async (filter: AuditFilter): Promise<AuditEntryView[]> => {
  const { rows } = await pool().query<Row>(
    `select * from audit_entries where ${where} order by id desc limit ${EXPORT_LIMIT}`,
    valuesOf(filter),
  );
  return rows.map(viewOf);
};

/** Those who ever did something, for the filter. */
export const listActors = async (): Promise<{ id: string; name: string }[]> => {
  const { rows } = await pool().query<{ id: string; name: string }>(
    `select distinct on (actor_id) actor_id as id, actor_name as name from audit_entries
      where actor_id is not null order by actor_id, id desc`,
  );
  return rows.toSorted((a, b) => a.name.localeCompare(b.name));
};
