import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { record } from "@/lib/audit/mutations";
import { actsAs } from "@/lib/platform/acting";
import { countTry, forgetTries, type Limit, refundTry } from "@/lib/platform/rate-limit";
import { type AccountRow, findCredentials } from "./data";
import { verifyPassword } from "./passwords";
import { signInInput } from "./schema";

/** Wrong passwords for one account, from wherever they come. */
const BY_EMAIL: Limit = { name: "sign-in-email", points: 10, seconds: 900 };
/** Wrong passwords from one address, which a whole office may share. */
const BY_ADDRESS: Limit = { name: "sign-in-address", points: 100, seconds: 900 };

/**
 * No refusal is answered sooner: of an account that exists a line is written to the audit log, and the time that takes
 * would tell it from one that does not.
 */
const REFUSED_AFTER_MS = 200;

const userTarget = ({ id, email }: AccountRow) => ({ kind: "user" as const, id, name: email });

/**
 * The account whose e-mail and password these are, or null. Nothing tells an unknown address from a wrong password or
 * a disabled account, neither the answer nor the time it takes. A try is counted before it is looked at, so that many
 * at once get no further than many in a row, and a good one is taken back.
 * @throws TooManyRequests
 */
export async function checkCredentials(input: unknown, address: string): Promise<AccountRow | null> {
  await countTry(BY_ADDRESS, address);
  const parsed = signInInput.safeParse(input);
  if (!parsed.success) return null;
  const { email, password } = parsed.data;
  await countTry(BY_EMAIL, email);
  const earliest = pause(REFUSED_AFTER_MS);
  const found = await findCredentials(email);
  const matches = await verifyPassword(found?.passwordHash ?? null, password);
  if (!found || !matches || found.disabledAt) {
    // Of an address that nobody has, nothing is kept: people type passwords into the wrong field.
    if (found)
      await record("session.refused", {
        target: userTarget(found),
        detail: { why: found.disabledAt ? "disabled" : "password" },
      });
    await earliest;
    return null;
  }
  actsAs({ id: found.id, name: found.email });
  await record("session.started", { target: userTarget(found) });
  await Promise.all([refundTry(BY_ADDRESS, address), forgetTries(BY_EMAIL, email)]);
  const { passwordHash: _, ...account } = found;
  return account;
}
