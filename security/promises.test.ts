import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.dirname(import.meta.dirname);
const page = fs.readFileSync(path.join(root, "SECURITY.md"), "utf8");
const rows = page
  .split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .filter(([, id = ""]) => /^[A-Z]\d/.test(id))
  .map(([, id = "", promise = "", tests = "", figure = ""]) => ({ id, promise, tests, figure }));

const numbered = (letter: string, last: number) => Array.from({ length: last }, (_, at) => `${letter}${at + 1}`);
const ids = [
  ...[...numbered("S", 6), ...numbered("A", 7), ...numbered("F", 6)],
  ...[...numbered("I", 6), ...numbered("O", 4), ...numbered("P", 4)],
];
const elsewhere = ["Y1 to Y9", "L1, L2"];

/** The ids that the names of a file's tests begin with. */
const idsIn = (file: string): Set<string> =>
  new Set(
    [
      ...fs.readFileSync(path.join(root, file), "utf8").matchAll(/\b(?:it|test|describe)\b[^"`]{0,200}["`]([A-Z]\d) /g),
    ].map(([, id = ""]) => id),
  );

describe("what SECURITY.md promises", () => {
  it("is said of every check, once", () => {
    expect(rows.map(({ id }) => id)).toEqual([...ids, ...elsewhere]);
  });

  it.each(rows.filter(({ id }) => ids.includes(id)))(
    "is tested under its id: $id",
    ({ id, promise, tests, figure }) => {
      const files = [...tests.matchAll(/`([^`]+)`/g)].map(([, file = ""]) => file);
      expect(files.length).toBeGreaterThan(0);
      // One that is not there cannot be read, and fails by its name.
      const without = files.filter((file) => !idsIn(file).has(id));
      expect(without, `have no test whose name begins with ${id}`).toEqual([]);
      expect([promise, figure]).not.toContain("");
    },
  );

  it.each([...page.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, file = ""]) => file))(
    "leads to a page: %s",
    (file) => {
      expect(fs.existsSync(path.join(root, file))).toBe(true);
    },
  );
});
