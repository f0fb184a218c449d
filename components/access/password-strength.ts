import { PASSWORD_MIN } from "@/lib/access/schema";

export type Strength = { score: 0 | 1 | 2 | 3; word: string };

/** A hint while typing. Length counts most: it is what guessing has to beat. The server has the last word. */
export function passwordStrength(password: string): Strength {
  if (password.length < PASSWORD_MIN) {
    const left = PASSWORD_MIN - password.length;
    return { score: 0, word: `${left} more ${left === 1 ? "character" : "characters"}` };
  }
  const different = new Set(password.toLowerCase()).size;
  if (different < 5) return { score: 0, word: "Too many of the same character" };
  if (different < 8) return { score: 1, word: "Fair: longer is safer" };
  return password.length < PASSWORD_MIN + 6 ? { score: 2, word: "Good" } : { score: 3, word: "Strong" };
}
