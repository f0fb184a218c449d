import fs from "node:fs";
import path from "node:path";

const doc = path.join(path.dirname(import.meta.dirname), "docs/reliability.md");

/** Whether the long form of each run was asked for. */
export const isLong = process.env.FAULTS === "long";

/**
 * Prints what a run did and found, and with UPDATE_DOCS=1 writes it into its row of docs/reliability.md: the row begins
 * with the id, and its last cell is what was printed.
 */
export function report(id: string, figures: Record<string, string | number>): void {
  const text = Object.entries(figures)
    .map(([name, value]) => `${name} ${typeof value === "number" ? value.toLocaleString("en") : value}`)
    .join(", ");
  console.log(`${id}: ${text}`);
  if (process.env.UPDATE_DOCS !== "1") return;
  const lines = fs.readFileSync(doc, "utf8").split("\n");
  const at = lines.findIndex((line) => line.split("|")[1]?.trim() === id);
  const cells = lines[at]?.split(" | ");
  if (!cells) throw new Error(`docs/reliability.md has no row ${id}.`);
  lines[at] = [...cells.slice(0, -1), `${text} |`].join(" | ");
  fs.writeFileSync(doc, lines.join("\n"));
}
