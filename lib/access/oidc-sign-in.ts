import "server-only";
import { record } from "@/lib/audit/mutations";
import { AppError } from "@/lib/core/errors";
import { actsAs } from "@/lib/platform/acting";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { type AccountRow, findAccount, findByEmail, findBySubject } from "./data";
import { createOidcUser, linkOidc, setRole } from "./mutations";
import { decidesRoles, type OidcProfile, oidcProfile, roleOf } from "./oidc-profile";
import type { Role } from "./schema";

/** Why somebody whom the provider let through does not get in; the sign-in page has a sentence for each. */
export type OidcRefusal = "no-email" | "not-verified" | "no-role" | "disabled" | "other-person";

const rules = () => {
  const { OIDC_ROLE_CLAIM: claim, OIDC_ADMINS: admins, OIDC_ANALYSTS: analysts } = env();
  return { claim, admins, analysts };
};

/** Of an address that the provider has not verified, anybody could say that it is theirs. */
const isOwn = ({ email_verified }: OidcProfile): boolean => email_verified ?? env().OIDC_TRUST_EMAIL === "true";

/** The account of somebody who came the first time: theirs by its address, or a new one. */
async function firstTime(profile: OidcProfile, role: Role): Promise<AccountRow | OidcRefusal> {
  if (!isOwn(profile)) return "not-verified";
  const issuer = env().OIDC_ISSUER ?? "";
  const known = await findByEmail(profile.email);
  if (!known) {
    const name = profile.name ?? profile.preferred_username ?? profile.email;
    return createOidcUser({ email: profile.email, name: name.slice(0, 120), role, issuer, subject: profile.sub });
  }
  if (known.disabledAt) return "disabled";
  return (await linkOidc(known.id, issuer, profile.sub)) ? known : "other-person";
}

/** The provider's word on a role goes before ours, each time, except that the last admin stays one. */
async function withRole(account: AccountRow, role: Role): Promise<AccountRow> {
  if (!decidesRoles(rules()) || account.role === role) return account;
  try {
    await setRole(account.id, role);
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== "conflict") throw thrown;
    log.warn({ userId: account.id }, "the identity provider no longer calls the last admin one; the role stays");
  }
  return (await findAccount(account.id)) ?? account;
}

async function letIn(profile: OidcProfile): Promise<AccountRow | OidcRefusal> {
  const role = roleOf(profile, rules());
  const known = await findBySubject(env().OIDC_ISSUER ?? "", profile.sub);
  if (known?.disabledAt) return "disabled";
  if (role === null) return "no-role";
  const account = known ?? (await firstTime(profile, role));
  if (typeof account === "string") return account;
  actsAs({ id: account.id, name: account.email });
  return withRole(account, role);
}

/**
 * Who a person is here whom the identity provider has let through. Found by issuer and subject; the first time by an
 * address that the provider has verified, or made.
 */
export async function oidcAccount(claims: unknown): Promise<AccountRow | OidcRefusal> {
  const { data: profile } = oidcProfile.safeParse(claims);
  if (!profile) return "no-email";
  const account = await letIn(profile);
  const by = env().OIDC_NAME;
  const isRefused = typeof account === "string";
  await record(isRefused ? "session.refused" : "session.started", {
    target: { kind: "user", name: profile.email, ...(!isRefused && { id: account.id }) },
    detail: { by, ...(isRefused && { why: account }) },
  });
  return account;
}
