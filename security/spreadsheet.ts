// O3 by hand, where LibreOffice is: node --import tsx security/spreadsheet.ts
// Opens an export of cells that want to be formulas, separated as it is and as somebody might tell a spreadsheet it is.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { toCsv } from "@/lib/core/csv";

const signs = ["=", "+", "-", "@", "＝", "＋", "－", "＠"];
const before = [
  "",
  ";",
  "a;",
  "a; ",
  'a;"',
  "a;'",
  "a\t",
  "a\n",
  "a\r\n",
  '";',
  "\t",
  "\r",
  "\n",
  "a|",
  "a,",
  " ",
  "'",
  '"',
];
/** Every character that is not seen, or is easily taken for another. */
const unseen = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
  (letter) => /[\p{C}\p{Z}\p{S}\p{P}\p{M}]/u.test(letter) && !/[\p{Co}\p{Cn}\p{Cs}]/u.test(letter),
);
const ends = ["1+1", "SUM(1+1)", 'HYPERLINK("http://127.0.0.1/x","a")', "cmd|'/C calc'!A0"];
const cells = [
  ...before.flatMap((start) => signs.flatMap((sign) => ends.map((end) => `${start}${sign}${end}`))),
  ...unseen.flatMap((letter) => [`${letter}=1+1`, `${letter}${letter}=1+1`, `${letter}1+1`]),
];
const separators = { ",": "44", ";": "59", tab: "9", "any of them": "44/59/9" };

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "connetra-spreadsheet-"));
/** How many formulas a spreadsheet has made of a file, told to look for them. */
function formulasIn(text: string, separator: string): number {
  fs.writeFileSync(path.join(folder, "cells.csv"), text);
  const filter = `CSV:${separator},34,76,1,,0,false,true,false,false,false,-1,true`;
  const args = ["--headless", "--convert-to", "fods", `--infilter=${filter}`, "--outdir", folder, "cells.csv"];
  execFileSync("soffice", args, {
    cwd: folder,
    env: { ...process.env, HOME: folder },
    stdio: "ignore",
    timeout: 300_000,
  });
  return fs.readFileSync(path.join(folder, "cells.fods"), "utf8").split("table:formula=").length - 1;
}

const unguarded = cells.map((cell, at) => `${at},"${cell.replaceAll('"', '""')}",x\r\n`).join("");
const ours = toCsv(
  ["id", "cell", "end"],
  cells.map((cell, at) => [at, cell, "x"]),
);
try {
  for (const [name, separator] of Object.entries(separators)) {
    const formulas = [formulasIn(ours, separator), formulasIn(unguarded, separator)];
    console.log(`O3: cells ${cells.length}, separator ${name}, formulas ${formulas[0]}, unguarded ${formulas[1]}`);
  }
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
