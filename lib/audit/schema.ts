import { z } from "zod";

/** What is written down, with the words a person reads. */
export const auditActions = {
  "setup.finished": "Set up the installation",
  "session.started": "Signed in",
  "session.refused": "Was refused to sign in",
  "session.ended": "Signed out",
  "user.created": "Created a user",
  "user.password-set": "Set a password",
  "user.role-changed": "Changed a role",
  "user.disabled": "Disabled a user",
  "user.enabled": "Enabled a user",
  "invitation.created": "Invited somebody",
  "invitation.revoked": "Took an invitation back",
  "invitation.accepted": "Accepted an invitation",
  "token.created": "Created an API token",
  "token.revoked": "Revoked an API token",
  "connector.created": "Created a connector",
  "connector.changed": "Changed a connector",
  "connector.deleted": "Deleted a connector",
  "connector.tested": "Tested a connection",
  "connector.resumed": "Resumed a connector",
  "artifacts.uploaded": "Uploaded artifacts",
  "sync.started": "Started a sync",
  "sync.cancelled": "Cancelled a sync",
  "sync.approved": "Approved a held sync",
  "sync.discarded": "Discarded a held sync",
  "mapping.decided": "Decided a mapping",
  "mapping.cleared": "Took a mapping back",
  "keys.rotated": "Sealed secrets with another key",
  "audit.exported": "Exported the audit log",
} as const;

const names = Object.keys(auditActions) as [AuditAction, ...AuditAction[]];
export type AuditAction = keyof typeof auditActions;
export const auditAction = z.enum(names);

const known: Readonly<Record<string, string>> = auditActions;
/** An action in words; one that a later version wrote stands as it is. */
export const actionInWords = (action: string): string => known[action] ?? action;

export const auditEntryView = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  action: z.string(),
  via: z.string(),
  actor: z.object({ id: z.uuid().nullable(), name: z.string() }),
  address: z.string().nullable(),
  target: z.object({ kind: z.string(), id: z.string().nullable(), name: z.string().nullable() }),
  /** What changed, by field; of a secret only that it was set, changed or removed. */
  detail: z.record(z.string(), z.unknown()),
});
export type AuditEntryView = z.infer<typeof auditEntryView>;

const day = z.iso.date().or(z.iso.datetime());

export const auditFilter = z.strictObject({
  /** Words in who or what it was done to. */
  q: z.string().max(200).optional(),
  action: auditAction.optional(),
  actorId: z.uuid().optional(),
  target: z.string().max(200).optional(),
  from: day.optional(),
  to: day.optional(),
});
export const auditExport = z.object({ filter: auditFilter });
export type AuditFilter = z.infer<typeof auditFilter>;

export const auditQuery = auditFilter.extend({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z
    .string()
    .regex(/^\d{1,18}$/, "Not a cursor of this list.")
    .optional(),
});
export type AuditQuery = z.infer<typeof auditQuery>;

export const auditPage = z.object({
  items: z.array(auditEntryView),
  nextCursor: z.string().nullable(),
  total: z.number().int(),
});
export type AuditPage = z.infer<typeof auditPage>;
