import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { FOLDED } from "./search/listed-asset";

/** The last asset of a page, by what a list is ordered by. */
type Place = { rank: number; folded: string; id: string };

const cursorParts = z.tuple([
  z.number().int().min(0).max(99),
  z
    .string()
    .max(FOLDED)
    .refine((name) => !name.includes("\0")),
  z.uuid(),
]);

export const encodeCursor = ({ rank, folded, id }: Place): string =>
  Buffer.from(JSON.stringify([rank, folded, id])).toString("base64url");

export function decodeCursor(text: string): Place {
  try {
    const [rank, folded, id] = cursorParts.parse(JSON.parse(Buffer.from(text, "base64url").toString()));
    return { rank, folded, id };
  } catch {
    // Refused below: whatever it is, we did not make it.
  }
  throw new AppError("invalid-input", "This cursor was not made by a list of assets.", {
    remedy: "Use the nextCursor of the answer before, unchanged, or leave it out to begin again.",
    fields: [{ path: "cursor", message: "Not a cursor of this list." }],
  });
}
