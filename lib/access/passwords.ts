import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { AppError } from "@/lib/core/errors";

/** argon2id is the package's default algorithm; its enum cannot be imported under isolated modules. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const UNDONE: Record<string, string> = { "@": "a", "0": "o", $: "s", "3": "e", "!": "i", "1": "i" };

/** Words that guessing starts with, with the digits people swap in for letters already undone. */
const COMMON = [
  ...["password", "passwort", "passw", "qwertyuiop", "qwerty", "asdfgh", "letmein", "welcome", "iloveyou", "changeme"],
  ...["administrator", "admin", "connetra", "sunshine", "football", "baseball", "princess", "superman", "trustno"],
  ...["dragon", "monkey", "secret", "master", "summer", "winter", "abcdefghijkl", "abcdef", "abc"],
];

/** Whether little is left of it without the words everybody tries first: "Password1234!", "qwertyqwerty12", "aaaaaaaaaaaa". */
export function isCommonPassword(password: string): boolean {
  const folded = password.toLowerCase().replace(/[@0$3!1]/g, (sign) => UNDONE[sign] ?? sign);
  if (new Set(folded).size < 5) return true;
  let rest = folded;
  for (const word of COMMON) rest = rest.replaceAll(word, "");
  const hasCommonWord = rest.length < folded.length;
  const isShortNumber = password.length < 16 && /^[\d\W_]+$/.test(password);
  return isShortNumber || (hasCommonWord && rest.replace(/[^a-z]/g, "").length < 5);
}

/** @throws AppError `invalid-input` on the field `password`. */
export function refuseCommonPassword(password: string, addressedTo: string): void {
  const lower = password.toLowerCase();
  const problem = isCommonPassword(password)
    ? "This password is among the first that are tried. Use a few unrelated words."
    : lower === addressedTo.toLowerCase()
      ? "The password is the e-mail address. Use a few unrelated words."
      : null;
  if (problem === null) return;
  throw new AppError("invalid-input", "The password is too easy to guess.", {
    remedy: problem,
    fields: [{ path: "password", message: problem }],
  });
}

export const hashPassword = (password: string): Promise<string> => hash(password, COST);

let dummyHash: Promise<string> | undefined;

/** Takes the same time whether there is an account or not, so that the time does not tell. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  dummyHash ??= hashPassword("no account has this password");
  const matches = await verify(passwordHash ?? (await dummyHash), password);
  return matches && passwordHash !== null;
}
