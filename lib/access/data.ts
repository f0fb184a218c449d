import "server-only";
import { prisma } from "@/lib/platform/db";
import { secretHash } from "./one-time-secret";
import type { ApiTokenView, InvitationView, Role, UserView } from "./schema";

/** What a session or token is held against at every request. */
export type AccountRow = {
  id: string;
  email: string;
  name: string;
  role: Role;
  sessionEpoch: number;
  disabledAt: Date | null;
  lastSeenAt: Date | null;
};

const account = {
  id: true,
  email: true,
  name: true,
  role: true,
  sessionEpoch: true,
  disabledAt: true,
  lastSeenAt: true,
};

export const findAccount = (id: string): Promise<AccountRow | null> =>
  prisma().user.findUnique({ where: { id }, select: account });

/** @param email already folded by the schema. */
export const findByEmail = (email: string): Promise<AccountRow | null> =>
  prisma().user.findUnique({ where: { email }, select: account });

/** Who a person of the identity provider is here. */
export const findBySubject = (issuer: string, subject: string): Promise<AccountRow | null> =>
  prisma().user.findFirst({ where: { oidcIssuer: issuer, oidcSubject: subject }, select: account });

/** @param email already folded by the schema. */
export const findCredentials = (email: string): Promise<(AccountRow & { passwordHash: string | null }) | null> =>
  prisma().user.findUnique({ where: { email }, select: { ...account, passwordHash: true } });

export async function listUsers(): Promise<UserView[]> {
  const rows = await prisma().user.findMany({
    select: { ...account, sessionEpoch: false, createdAt: true },
    orderBy: [{ name: "asc" }, { email: "asc" }],
  });
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
    disabledAt: row.disabledAt?.toISOString() ?? null,
  }));
}

/** Open and run-out invitations, the newest first; accepted ones are users. */
export async function listInvitations(): Promise<InvitationView[]> {
  const rows = await prisma().invitation.findMany({ where: { acceptedAt: null }, orderBy: { createdAt: "desc" } });
  const names = await namesOf(rows.map((row) => row.createdBy));
  return rows.map((row) => ({
    id: row.id,
    email: row.email,
    role: row.role,
    invitedBy: names.get(row.createdBy) ?? null,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    expired: row.expiresAt <= new Date(),
  }));
}

/** What the page behind an invitation's link may show, or null when the link is unknown, used or run out. */
export const findInvitation = (token: string): Promise<{ email: string; role: Role } | null> =>
  prisma().invitation.findFirst({
    where: { tokenHash: secretHash(token), acceptedAt: null, expiresAt: { gt: new Date() } },
    select: { email: true, role: true },
  });

export async function listApiTokens(): Promise<ApiTokenView[]> {
  const rows = await prisma().apiToken.findMany({ orderBy: [{ revokedAt: "desc" }, { createdAt: "desc" }] });
  const names = await namesOf(rows.map((row) => row.createdBy));
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    role: row.role,
    createdBy: row.createdBy === null ? null : (names.get(row.createdBy) ?? null),
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  }));
}

export type TokenRow = {
  id: string;
  name: string;
  role: Role;
  /** The user whose token it is; null when it was made on the machine. */
  createdBy: string | null;
  lastUsedAt: Date | null;
};

/**
 * The API token, as far as it still counts: not revoked, its maker not disabled, and never more than its maker may do,
 * so that a person who leaves or loses a role takes their tokens with them. Tokens made on the machine have no maker.
 */
export async function findApiToken(token: string): Promise<TokenRow | null> {
  const row = await prisma().apiToken.findUnique({ where: { tokenHash: secretHash(token) } });
  if (!row || row.revokedAt) return null;
  if (row.createdBy !== null) {
    const maker = await findAccount(row.createdBy);
    if (!maker || maker.disabledAt || (row.role === "admin" && maker.role !== "admin")) return null;
  }
  return { id: row.id, name: row.name, role: row.role, createdBy: row.createdBy, lastUsedAt: row.lastUsedAt };
}

/** Whether the set-up link may still be used. */
export async function isSetupOpen(token: string): Promise<boolean> {
  const row = await prisma().setup.findFirst({ where: { id: 1, finishedAt: null, tokenHash: secretHash(token) } });
  return row !== null && !(await hasAdmin());
}

export const hasAdmin = async (): Promise<boolean> => (await prisma().user.count({ where: { role: "admin" } })) > 0;

async function namesOf(ids: (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)].filter((id): id is string => id !== null);
  const rows = await prisma().user.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } });
  return new Map(rows.map((row) => [row.id, row.name]));
}
