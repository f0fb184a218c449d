import "server-only";
import { cookies, headers } from "next/headers";
import { redirect, forbidden as showForbidden } from "next/navigation";
import { AppError } from "@/lib/core/errors";
import { actsAs } from "@/lib/platform/acting";
import { isOwnOrigin } from "@/lib/platform/origin";
import { sessionCookieName } from "@/lib/platform/session-cookie";
import { signInPath } from "./next-path";
import { isAllowed, type Role, type SessionUser } from "./schema";
import { sessionOf } from "./session";

/** What proxy.ts writes down for us: the path that was asked for. Only the way back depends on it. */
const PATH_HEADER = "x-connetra-path";

/** Who is signed in, or null; for what anybody may see. */
export async function currentUser(): Promise<SessionUser | null> {
  const jar = await cookies();
  return (await sessionOf(jar.get(sessionCookieName())?.value))?.user ?? null;
}

/**
 * The gate of pages and loaders: anonymous people are sent to sign in and come back; a role that is too low is shown
 * forbidden.tsx. The answer's status is 403 only where no loading.tsx stands above the page, for that sends 200 first.
 */
export async function requireUser(role: Role = "analyst"): Promise<SessionUser> {
  const user = await currentUser();
  if (!user) redirect(signInPath((await headers()).get(PATH_HEADER)));
  if (!isAllowed(user.role, role)) showForbidden();
  return user;
}

/** The gate of server actions. @throws AppError, which `runAction` turns into a value. */
export async function requireActionUser(role: Role = "analyst"): Promise<SessionUser> {
  await requireOwnOrigin();
  const user = await currentUser();
  if (!user) throw unauthorized("Your session has ended.", "Sign in again.");
  if (!isAllowed(user.role, role)) throw forbidden(role);
  actsAs({ id: user.id, name: user.email });
  return user;
}

/** For actions that need nobody to be signed in: Next lets a call without an Origin through, we do not. */
export async function requireOwnOrigin(): Promise<void> {
  if (!isOwnOrigin(await headers())) throw foreignOrigin();
}

export const unauthorized = (message: string, remedy: string) => new AppError("unauthorized", message, { remedy });

export const forbidden = (needs: Role) =>
  new AppError("forbidden", `This needs the role ${needs}.`, {
    remedy: "Ask an admin to do it, or to change your role.",
  });

export const foreignOrigin = () =>
  new AppError("forbidden", "The request does not come from a page of this site.", {
    remedy: "Open Connetra at its own address and try again. Scripts use an API token.",
  });
