import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";

/** Who acts, and by which way in. */
export type Actor = {
  via: "page" | "api" | "cli" | "webhook" | "system";
  id: string | null;
  name: string;
  /** Where the request came from; null on the machine itself. */
  address: string | null;
};

/** What acts without anybody asking: the worker and what it starts. */
const SYSTEM: Actor = { via: "system", id: null, name: "Connetra", address: null };

const slot = new AsyncLocalStorage<{ actor: Actor }>();

/** Runs one request, action or command; whoever its gate finds is told by `actsAs` and holds to its end. */
export const withActor = <T>(actor: Actor, work: () => T): T => slot.run({ actor }, work);

/** The gate knows now who it is. */
export const actsAs = (actor: Partial<Actor>): void => {
  const current = slot.getStore();
  if (current) current.actor = { ...current.actor, ...actor };
};

/** Who acts just now. */
export const actor = (): Actor => slot.getStore()?.actor ?? SYSTEM;

/** Who a request is from before its gate has looked. */
export const nobody = (via: Actor["via"], headers: Headers): Actor => ({
  ...{ via, id: null, name: "Nobody signed in" },
  address: senderAddress(headers.get("x-forwarded-for")),
});

/** The address a request came from, as sender.ts settled it: its only entry, and the last wherever there are more. */
export const senderAddress = (forwardedFor: string | null | undefined): string | null =>
  forwardedFor?.split(",").at(-1)?.trim().slice(0, 100) || null;
