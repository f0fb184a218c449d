import { z } from "zod";
import type { Role } from "./schema";

const text = z.string().trim().min(1).max(254);

/** What an ID token says of a person; what it says else is looked at for the role alone. */
export const oidcProfile = z.looseObject({
  sub: z.string().min(1).max(255),
  email: text.toLowerCase().pipe(z.email()),
  // Some providers send it as text.
  email_verified: z.union([z.boolean(), z.stringbool()]).optional().catch(undefined),
  name: text.optional().catch(undefined),
  preferred_username: text.optional().catch(undefined),
});
export type OidcProfile = z.infer<typeof oidcProfile>;

export type RoleRules = { claim: string; admins: readonly string[]; analysts: readonly string[] };

/** Whether the provider decides on roles at all. */
export const decidesRoles = ({ admins, analysts }: RoleRules): boolean => admins.length + analysts.length > 0;

/** A claim may be `groups`, or lie deeper: `realm_access.roles`. A name with dots of its own goes first. */
const claimOf = (profile: OidcProfile, claim: string): unknown => {
  if (Object.hasOwn(profile, claim)) return profile[claim];
  let value: unknown = profile;
  for (const part of claim.split(".")) {
    if (value === null || typeof value !== "object" || !Object.hasOwn(value, part)) return undefined;
    value = Object.entries(value).find(([name]) => name === part)?.[1];
  }
  return value;
};

/** The role of a person by the provider's word; null: this person is not let in. */
export const roleOf = (profile: OidcProfile, rules: RoleRules): Role | null => {
  const value = claimOf(profile, rules.claim);
  const held = (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === "string");
  const has = (wanted: readonly string[]) => wanted.some((one) => held.includes(one));
  if (has(rules.admins)) return "admin";
  if (rules.analysts.length === 0 || has(rules.analysts)) return "analyst";
  return null;
};
