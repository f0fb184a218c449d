import "server-only";
import { createHmac } from "node:crypto";
import type { PoolClient, QueryResult } from "pg";
import { record, recordIn } from "@/lib/audit/mutations";
import type { AuditAction } from "@/lib/audit/schema";
import { AppError } from "@/lib/core/errors";
import { actsAs } from "@/lib/platform/acting";
import { pool, prisma } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { inTransaction } from "@/lib/platform/transaction";
import { type AccountRow, hasAdmin, isSetupOpen } from "./data";
import { API_TOKEN_PREFIX, newSecret, secretHash } from "./one-time-secret";
import { hashPassword, refuseCommonPassword } from "./passwords";
import type {
  AcceptInvitationInput,
  ApiTokenInput,
  FirstAdminInput,
  InviteInput,
  PasswordInput,
  Role,
  SessionUser,
  UserInput,
} from "./schema";

const INVITATION_DAYS = 7;
/** "Last seen" and "last used" are for people to read: once a minute is enough, and spares a write a request. */
const LAZY_MINUTE = 60_000;

const taken = () =>
  new AppError("conflict", "There is an account with this e-mail address already.", {
    remedy: "Sign in with it, or use another address.",
  });

const userTarget = ({ id, email }: { id: string; email: string }) => ({ kind: "user" as const, id, name: email });

/** Makes an account by one statement and writes it down as done by who now has it; no row made, nothing written. */
const made = (action: AuditAction, insert: (client: PoolClient) => Promise<QueryResult<SessionUser>>) =>
  inTransaction(async (client) => {
    const result = await insert(client);
    const [user] = result.rows;
    if (!user) return result;
    actsAs({ id: user.id, name: user.email });
    await record(action, { target: userTarget(user), detail: { role: user.role } }, client);
    return result;
  });

/** Turns the database's refusal of a second account into words. */
async function refusingTaken<T>(insert: () => Promise<T>): Promise<T> {
  try {
    return await insert();
  } catch (thrown) {
    if (isUniqueViolation(thrown)) throw taken();
    throw thrown;
  }
}

/** Postgres says 23505, Prisma P2002 for the same. */
const isUniqueViolation = (thrown: unknown): boolean =>
  thrown instanceof Error && "code" in thrown && (thrown.code === "23505" || thrown.code === "P2002");

/**
 * The token of the one-time set-up link, or null once there is an admin. It is derived from the signing secret, so that
 * every process and every start prints the same link and none makes another's useless.
 */
export async function ensureSetupToken(): Promise<string | null> {
  if (await hasAdmin()) return null;
  const token = createHmac("sha256", env().NEXTAUTH_SECRET).update("connetra set-up link").digest("base64url");
  const { rows } = await pool().query<{ open: boolean }>(
    `insert into setup (id, token_hash) values (1, $1)
     on conflict (id) do update set token_hash = case when setup.finished_at is null then $1 else setup.token_hash end
     returning finished_at is null as open`,
    [secretHash(token)],
  );
  return rows[0]?.open ? token : null;
}

/**
 * Makes the first admin. One statement, so that of any number of tries at once the row of set-up lets one through:
 * the others wait for it, and then find it finished.
 */
export async function createFirstAdmin(input: FirstAdminInput): Promise<SessionUser> {
  const tokenHash = secretHash(input.token);
  // A look before the costly hash, so that a wrong link costs us nothing.
  if (!(await isSetupOpen(input.token))) throw setupOver();
  refuseCommonPassword(input.password, input.email);
  const passwordHash = await hashPassword(input.password);
  const { rows } = await refusingTaken(() =>
    made("setup.finished", (client) =>
      client.query<SessionUser>(
        `with finished as (
         update setup set finished_at = now()
          where id = 1 and finished_at is null and token_hash = $1
            and not exists (select from users where role = 'admin')
          returning id)
       insert into users (id, email, name, role, password_hash)
       select gen_random_uuid(), $2, $3, 'admin', $4 from finished
       returning id, email, name, role`,
        [tokenHash, input.email, input.name, passwordHash],
      ),
    ),
  );
  if (!rows[0]) throw setupOver();
  return rows[0];
}

const setupOver = () =>
  new AppError("not-found", "This set-up link is unknown or was used.", {
    remedy: "Sign in if there is an account. The link that works is printed where Connetra was started.",
  });

export async function createUser(input: UserInput): Promise<SessionUser> {
  refuseCommonPassword(input.password, input.email);
  const { email, name, role } = input;
  const passwordHash = await hashPassword(input.password);
  return refusingTaken(() =>
    prisma().$transaction(async (tx) => {
      const user = await tx.user.create({
        data: { email, name, role, passwordHash },
        select: { id: true, email: true, name: true, role: true },
      });
      await recordIn(tx, "user.created", { target: userTarget(user), detail: { role } });
      return user;
    }),
  );
}

/** Makes the account of somebody whom the identity provider let through; it has no password. */
export async function createOidcUser(input: {
  email: string;
  name: string;
  role: Role;
  issuer: string;
  subject: string;
}): Promise<AccountRow> {
  const { issuer, subject, ...user } = input;
  return refusingTaken(() =>
    prisma().$transaction(async (tx) => {
      const made = await tx.user.create({ data: { ...user, oidcIssuer: issuer, oidcSubject: subject } });
      actsAs({ id: made.id, name: made.email });
      await recordIn(tx, "user.created", { target: userTarget(made), detail: { role: made.role, by: issuer } });
      return made;
    }),
  );
}

/** Ties an account to a person of the identity provider. @returns false when it is tied to somebody already. */
export async function linkOidc(userId: string, issuer: string, subject: string): Promise<boolean> {
  const { count } = await prisma().user.updateMany({
    where: { id: userId, oidcSubject: null },
    data: { oidcIssuer: issuer, oidcSubject: subject },
  });
  return count > 0;
}

/** A new password for somebody who lost theirs; whoever is signed in with the old one is not any more. */
export async function setPassword(input: PasswordInput): Promise<void> {
  refuseCommonPassword(input.password, input.email);
  const passwordHash = await hashPassword(input.password);
  await prisma().$transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { email: input.email }, select: { id: true, email: true } });
    if (!user) throw noSuch("user");
    await tx.user.update({ where: { id: user.id }, data: { passwordHash, sessionEpoch: { increment: 1 } } });
    await recordIn(tx, "user.password-set", { target: userTarget(user) });
  });
}

/** @returns the link's token, which is kept nowhere. */
export async function invite(
  input: InviteInput,
  by: string,
): Promise<{ id: string; token: string; expiresAt: string }> {
  if (await prisma().user.findUnique({ where: { email: input.email }, select: { id: true } })) throw taken();
  const token = newSecret();
  const expiresAt = new Date(Date.now() + INVITATION_DAYS * 86_400_000);
  const { id } = await prisma().$transaction(async (tx) => {
    // A newer link replaces the older ones, so that taking one back takes all back.
    await tx.invitation.deleteMany({ where: { email: input.email, acceptedAt: null } });
    const invitation = await tx.invitation.create({
      data: { ...input, tokenHash: secretHash(token), createdBy: by, expiresAt },
    });
    const target = { kind: "invitation" as const, id: invitation.id, name: input.email };
    await recordIn(tx, "invitation.created", { target, detail: { role: input.role } });
    return invitation;
  });
  return { id, token, expiresAt: expiresAt.toISOString() };
}

export async function revokeInvitation(id: string): Promise<void> {
  await prisma().$transaction(async (tx) => {
    const open = await tx.invitation.findFirst({ where: { id, acceptedAt: null }, select: { email: true } });
    const { count } = await tx.invitation.deleteMany({ where: { id, acceptedAt: null } });
    if (!open || count === 0) throw noSuch("invitation");
    await recordIn(tx, "invitation.revoked", { target: { kind: "invitation", id, name: open.email } });
  });
}

/**
 * Makes the account an invitation stands for. One statement: the link is used up and the account made, or neither, and
 * an account that exists already is refused by its address and never touched.
 */
export async function acceptInvitation(input: AcceptInvitationInput): Promise<SessionUser> {
  const tokenHash = secretHash(input.token);
  const open = await prisma().invitation.findUnique({ where: { tokenHash }, select: { email: true } });
  if (!open) throw noInvitation();
  refuseCommonPassword(input.password, open.email);
  const passwordHash = await hashPassword(input.password);
  const { rows } = await refusingTaken(() =>
    made("invitation.accepted", (client) =>
      client.query<SessionUser>(
        `with used as (
         update invitations set accepted_at = now()
          where token_hash = $1 and accepted_at is null and expires_at > now()
          returning email, role)
       insert into users (id, email, name, role, password_hash)
       select gen_random_uuid(), email, $2, role, $3 from used
       returning id, email, name, role`,
        [tokenHash, input.name, passwordHash],
      ),
    ),
  );
  if (!rows[0]) throw noInvitation();
  return rows[0];
}

const noInvitation = () =>
  new AppError("not-found", "This invitation is unknown, was used, or has run out.", {
    remedy: "Ask the admin who invited you for a new link.",
  });

const noSuch = (what: string) =>
  new AppError("not-found", `There is no such ${what}.`, { remedy: "Load the page again: it may have been removed." });

/** A changed role ends the user's sessions: what was opened with the old one is not to be used with the new. */
export async function setRole(userId: string, role: Role): Promise<void> {
  await changeUser("user.role-changed", userId, { role }, role !== "admin");
}

export async function disableUser(userId: string): Promise<void> {
  await changeUser("user.disabled", userId, { disabledAt: new Date() }, true);
}

export async function enableUser(userId: string): Promise<void> {
  await changeUser("user.enabled", userId, { disabledAt: null }, false);
}

async function changeUser(
  action: AuditAction,
  id: string,
  change: { role?: Role; disabledAt?: Date | null },
  endsAdmin: boolean,
): Promise<void> {
  await prisma().$transaction(async (tx) => {
    // Locking all admins makes two of them who demote each other at once take turns.
    const admins = await tx.$queryRaw<{ id: string }[]>`
      select id::text from users where role = 'admin' and disabled_at is null order by id for update`;
    const user = await tx.user.findUnique({ where: { id }, select: { role: true, email: true } });
    if (!user) throw noSuch("user");
    if (change.role === user.role) return;
    if (endsAdmin && admins.some((admin) => admin.id === id) && admins.length === 1) throw lastAdmin();
    await tx.user.update({ where: { id }, data: { ...change, sessionEpoch: { increment: 1 } } });
    const detail = change.role && { role: { from: user.role, to: change.role } };
    await recordIn(tx, action, { target: userTarget({ id, email: user.email }), ...(detail && { detail }) });
  });
}

const lastAdmin = () =>
  new AppError("conflict", "This is the last admin.", {
    remedy: "Make somebody else an admin first: without one, nobody could change anything any more.",
  });

/** Ends all sessions of a user, in every browser. `epoch` is the one being signed out of: an older one ends nothing. */
export async function endSessions(userId: string, epoch: number): Promise<void> {
  await prisma().$transaction(async (tx) => {
    const [user] = await tx.user.updateManyAndReturn({
      where: { id: userId, sessionEpoch: epoch },
      data: { sessionEpoch: { increment: 1 } },
      select: { id: true, email: true },
    });
    if (!user) return;
    actsAs({ id: user.id, name: user.email });
    await recordIn(tx, "session.ended", { target: userTarget(user) });
  });
}

/** @returns the token, which is kept nowhere; `by` is null when it is made on the machine. */
export async function createApiToken(
  input: ApiTokenInput,
  by: string | null,
): Promise<{ id: string; token: string; name: string; role: Role }> {
  const token = newSecret(API_TOKEN_PREFIX);
  const { name, role } = input;
  const { id } = await prisma().$transaction(async (tx) => {
    const made = await tx.apiToken.create({ data: { name, role, tokenHash: secretHash(token), createdBy: by } });
    await recordIn(tx, "token.created", { target: { kind: "token", id: made.id, name }, detail: { role } });
    return made;
  });
  return { id, token, name, role };
}

export async function revokeApiToken(id: string): Promise<void> {
  await prisma().$transaction(async (tx) => {
    const revoked = await tx.apiToken.updateManyAndReturn({
      where: { id, revokedAt: null },
      data: { revokedAt: new Date() },
      select: { name: true },
    });
    if (!revoked[0]) throw noSuch("token");
    await recordIn(tx, "token.revoked", { target: { kind: "token", id, name: revoked[0].name } });
  });
}

const isStale = (date: Date | null): boolean => date === null || Date.now() - date.getTime() > LAZY_MINUTE;

export async function noteSeen(user: { id: string; lastSeenAt: Date | null }): Promise<void> {
  if (isStale(user.lastSeenAt))
    await prisma().user.updateMany({ where: { id: user.id }, data: { lastSeenAt: new Date() } });
}

export async function noteUsed(token: { id: string; lastUsedAt: Date | null }): Promise<void> {
  if (isStale(token.lastUsedAt))
    await prisma().apiToken.updateMany({ where: { id: token.id }, data: { lastUsedAt: new Date() } });
}
