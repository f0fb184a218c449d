import fs from "node:fs";
import path from "node:path";
import type { Provocation, Provoker } from "./provocation";

const file = path.resolve(import.meta.dirname, "../../../docs/storage-errors.md");

/** One row: what was done, and what a person was shown. */
export type ErrorRow = {
  section: string;
  by: Provoker;
  done: string;
  step: string;
  message: string;
  remedy: string;
  button?: string;
};

const provokers: Record<Provoker, string> = { server: "real server", network: "network", answer: "answer" };

const INTRODUCTION = `# What goes wrong with buckets, and what is said of it

Every row was provoked by a test of the connection, and the words are those that were shown. \`npm test -- store\` does it
again and holds this file against the outcome; \`UPDATE_DOCS=1 npm test -- store storage-errors\` writes it anew.

- **real server**: OpenStack Swift's S3 interface, for Cloud Storage by a door that takes only the region \`auto\`; Azurite for Azure.
- **network**: the same servers, with something before them that resets, hangs, cuts or throttles the connection, or answers in their place.
- **answer**: the vendor's documented answer, given under the vendor's own host name; or what the form refuses before anything is asked.

Of a remedy the first line is shown here; a policy to copy follows it where one is missing. \`storage.example.com\` stands for
the address of the server.
`;

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");
/** What is only known of a run, such as the port that the system chose. */
const settled = (text: string): string =>
  text
    .replace(/(127\.0\.0\.1|localhost):\d+/g, "storage.example.com")
    .replace(/(127\.0\.0\.1|localhost)(.*) port \d+/g, "storage.example.com$2 port 9000")
    .replace(/\b(127\.0\.0\.1|localhost)\b/g, "storage.example.com")
    .replace(/the first [\d,]+ objects/g, "the first 100,000 objects");

export const rowOf = (
  section: string,
  { by, done }: Provocation,
  shown: { step: string; message: string; remedy: string; button?: string | undefined },
): ErrorRow => ({
  ...{ section, by, done, step: shown.step },
  message: settled(shown.message),
  remedy: settled(shown.remedy.split("\n")[0] ?? ""),
  ...(shown.button !== undefined && { button: shown.button }),
});

export function asMarkdown(rows: readonly ErrorRow[]): string {
  const sections = [...new Set(rows.map(({ section }) => section))].map((section) => {
    const lines = rows
      .filter((row) => row.section === section)
      .map(({ by, done, step, message, remedy, button }) => {
        const mend = button ? `${remedy} **[${button}]**` : remedy;
        return `| ${[done, provokers[by], step, message, mend].map(cell).join(" | ")} |`;
      });
    const head = "| What was done | By | Step | What it says | What to do |\n|---|---|---|---|---|";
    return `## ${section}\n\n${head}\n${lines.join("\n")}\n`;
  });
  return [INTRODUCTION, ...sections].join("\n");
}

export const readTable = (): string => (fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "");
export const writeTable = (text: string): void => fs.writeFileSync(file, text);
