import { z } from "zod";

const role = z.enum(["admin", "analyst"]);
export type Role = z.infer<typeof role>;

/** What an admin may do, an analyst may not; there is no third. */
export const isAllowed = (has: Role, needs: Role): boolean => has === "admin" || needs === "analyst";

export const PASSWORD_MIN = 12;
const PASSWORD_MAX = 200;

const text = (value: z.ZodString) => value.refine((given) => !given.includes("\0"), "Leave out the NUL character.");

const email = text(z.string().max(254, "An e-mail address has at most 254 characters."))
  .trim()
  .toLowerCase()
  .pipe(z.email("This is not an e-mail address."));
const personName = text(z.string()).trim().min(1, "Give a name.").max(120, "At most 120 characters.");

/** A password as it is typed at sign-in; rules are for new ones alone, so that older ones keep working. */
const typedPassword = text(z.string().min(1, "Type your password.").max(PASSWORD_MAX));

/** The rules of a new password; whether it is a common one is asked in passwords.ts. */
export const newPassword = text(
  z
    .string()
    .min(PASSWORD_MIN, `Use at least ${PASSWORD_MIN} characters; a few words in a row are easy to remember.`)
    .max(PASSWORD_MAX, `Use at most ${PASSWORD_MAX} characters.`),
);

const oneTimeToken = z.string().min(1).max(200);

export const signInInput = z.object({ email, password: typedPassword });

export const firstAdminInput = z.object({ token: oneTimeToken, email, name: personName, password: newPassword });
export type FirstAdminInput = z.infer<typeof firstAdminInput>;

export const userInput = z.object({ email, name: personName, role, password: newPassword });
export type UserInput = z.infer<typeof userInput>;

export const passwordInput = userInput.pick({ email: true, password: true });
export type PasswordInput = z.infer<typeof passwordInput>;

export const inviteInput = z.object({ email, role });
export type InviteInput = z.infer<typeof inviteInput>;

export const acceptInvitationInput = z.object({ token: oneTimeToken, name: personName, password: newPassword });
export type AcceptInvitationInput = z.infer<typeof acceptInvitationInput>;

export const apiTokenInput = z.object({ name: personName, role });
export type ApiTokenInput = z.infer<typeof apiTokenInput>;

export const roleChange = z.object({ userId: z.uuid(), role });
export const userChoice = z.object({ userId: z.uuid() });
export const invitationChoice = z.object({ invitationId: z.uuid() });
export const tokenChoice = z.object({ tokenId: z.uuid() });

/** Who is signed in, as pages may know them. */
export type SessionUser = { id: string; email: string; name: string; role: Role };

const time = z.iso.datetime();

const userView = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  role,
  createdAt: time,
  lastSeenAt: time.nullable(),
  disabledAt: time.nullable(),
});
export type UserView = z.infer<typeof userView>;

/** An invitation that is still open, or has run out. */
const invitationView = z.object({
  id: z.uuid(),
  email: z.string(),
  role,
  invitedBy: z.string().nullable(),
  createdAt: time,
  expiresAt: time,
  expired: z.boolean(),
});
export type InvitationView = z.infer<typeof invitationView>;

/** A bearer token without its secret, which was shown once. */
const apiTokenView = z.object({
  id: z.uuid(),
  name: z.string(),
  role,
  createdBy: z.string().nullable(),
  createdAt: time,
  lastUsedAt: time.nullable(),
  revokedAt: time.nullable(),
});
export type ApiTokenView = z.infer<typeof apiTokenView>;
