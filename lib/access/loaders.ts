import "server-only";
import { oidcName } from "@/lib/platform/oidc-provider";
import * as data from "./data";
import { currentUser, requireUser } from "./gate";
import type { ApiTokenView, InvitationView, Role, SessionUser, UserView } from "./schema";

/** Who is signed in, or null: for the pages that come before signing in. */
export const loadCurrentUser = (): Promise<SessionUser | null> => currentUser();

/** What the button of single sign-on says, or null where there is none. */
export const loadProviderName = (): string | null => oidcName();

export async function loadUsers(): Promise<{ me: SessionUser; users: UserView[]; invitations: InvitationView[] }> {
  const me = await requireUser("admin");
  const [users, invitations] = await Promise.all([data.listUsers(), data.listInvitations()]);
  return { me, users, invitations };
}

export async function loadApiTokens(): Promise<ApiTokenView[]> {
  await requireUser("admin");
  return data.listApiTokens();
}

/** Behind an invitation's link; whoever holds the link may see it. Null: unknown, used or run out. */
export const loadInvitation = (token: string): Promise<{ email: string; role: Role } | null> =>
  data.findInvitation(token);

/** Whether the set-up link may still be used; false is answered with 404. */
export const loadSetup = (token: string): Promise<boolean> => data.isSetupOpen(token);
