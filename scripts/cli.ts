import "./load-env";
import { userInfo } from "node:os";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { z } from "zod";
import { openInstallation } from "./installation";

const usage = `Usage:
  npm run --silent cli -- token create --role admin|analyst --name NAME
  npm run --silent cli -- user create --email EMAIL --role admin|analyst [--name NAME] --password-stdin
  npm run --silent cli -- user password --email EMAIL --password-stdin
  npm run --silent cli -- keys rotate
  npm run --silent cli -- sample
  npm run --silent cli -- setup-link`;

class UsageError extends Error {}

const { positionals, values } = readArgs();

function readArgs() {
  const option = { type: "string" } as const;
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        role: option,
        name: option,
        email: option,
        "password-stdin": { type: "boolean" },
        help: { type: "boolean" },
      },
    });
  } catch (error) {
    fail(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

/** What each command prints, and nothing else, on stdout. */
const commands: Record<string, () => Promise<string>> = {
  "token create": async () => {
    const { apiTokenInput } = await import("@/lib/access/schema");
    const { createApiToken } = await import("@/lib/access/mutations");
    const { token } = await createApiToken(apiTokenInput.parse({ name: values.name, role: values.role }), null);
    return token;
  },
  "user create": async () => {
    const { userInput } = await import("@/lib/access/schema");
    const { createUser } = await import("@/lib/access/mutations");
    const { email, role, name = email?.split("@")[0] } = values;
    const user = await createUser(userInput.parse({ email, role, name, password: await readPassword() }));
    return `${user.email} can sign in as ${user.role}.`;
  },
  "user password": async () => {
    const { passwordInput } = await import("@/lib/access/schema");
    const { setPassword } = await import("@/lib/access/mutations");
    const input = passwordInput.parse({ email: values.email, password: await readPassword() });
    await setPassword(input);
    return `${input.email} has a new password, and is signed out everywhere.`;
  },
  "keys rotate": async () => {
    const { rotateKeys } = await import("@/lib/connectors/rotate-keys");
    const { inWordsOf } = await import("./rotation-words");
    return inWordsOf(await rotateKeys(({ done, left }) => console.error(`Sealed anew: ${done}, left: ${left}.`)));
  },
  sample: async () => {
    const { ensureSampleDatabase } = await import("@/lib/platform/sample-database");
    return JSON.stringify(await ensureSampleDatabase(), null, 2);
  },
  "setup-link": async () => {
    const { setupLink } = await import("./setup-link");
    return (await setupLink()) ?? "Set-up is finished: there is an admin already.";
  },
};

async function readPassword(): Promise<string> {
  if (!values["password-stdin"]) throw new UsageError("Give the password on stdin, with --password-stdin.");
  return (await text(process.stdin)).replace(/\r?\n$/, "");
}

async function run(): Promise<void> {
  if (values.help) return console.log(usage);
  const command = commands[positionals.join(" ")];
  if (!command)
    throw new UsageError(
      `${positionals.length > 0 ? `Unknown command: ${positionals.join(" ")}` : "Which command?"}\n${usage}`,
    );
  process.env.APP_URL ||= `http://localhost:${process.env.PORT || 3000}`;
  const installation = await openInstallation((said) => console.error(said));
  try {
    const { withActor } = await import("@/lib/platform/acting");
    const { username } = userInfo();
    console.log(await withActor({ via: "cli", id: null, name: username, address: null }, command));
  } finally {
    const { closeDatabase } = await import("@/lib/platform/db");
    await closeDatabase();
    await installation.close();
  }
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function inWords(error: unknown): string {
  if (error instanceof z.ZodError)
    return error.issues.map((issue) => `--${issue.path.join(".")}: ${issue.message}`).join("\n");
  if (!(error instanceof Error)) return String(error);
  return "remedy" in error ? `${error.message} ${error.remedy}` : error.message;
}

await run().catch((error: unknown) => fail(inWords(error)));
process.exit(0);
