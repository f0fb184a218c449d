import type { HttpAccess } from "../shared/http/http-access";
import type { Endpoint } from "./endpoint";
import type { SignIn } from "./sign-in";

/** Whom questions are about, and in whose name they are asked. */
export type Sender = { endpoint: Endpoint; projectId: string; email: string };
export type ApiAccess = HttpAccess & Sender & { signIn: SignIn };
