import "server-only";
import { z } from "zod";
import { AppError } from "../core/errors";
import { parseEgressAllow } from "./egress-rules";
import { parseKeyRing, passphraseWeakness } from "./key-ring";

/** A string that `parse` turns into what the program uses; what `parse` throws becomes the complaint. */
const parsedBy = <T>(parse: (text: string) => T) =>
  z.string().transform((text, ctx): T => {
    try {
      return parse(text);
    } catch (error) {
      ctx.addIssue({ code: "custom", message: error instanceof Error ? error.message : "cannot be read" });
      return z.NEVER;
    }
  });

const databaseUrl = parsedBy((text) => {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) throw new Error("is not a postgresql:// URL");
  return text;
});

const appUrl = parsedBy((text) => {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol)) throw new Error("is not an http:// or https:// URL");
  return url.origin;
});

const signingSecret = parsedBy((text) => {
  const weakness = passphraseWeakness(text);
  if (weakness) throw new Error(weakness);
  return text;
});

const metricsToken = parsedBy((text) => {
  if (!/^[\w.~+/=-]{16,500}$/.test(text)) throw new Error("is not 16 or more letters, digits and -._~+/=");
  return text;
});

const issuerUrl = parsedBy((text) => {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username)
    throw new Error("is not the https:// address of an issuer");
  return text;
});

/** Values with commas between them. */
const list = z
  .string()
  .default("")
  .transform((text) =>
    text
      .split(",")
      .map((part) => part.trim())
      .filter(Boolean),
  );

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  DATABASE_URL: databaseUrl,
  CONNETRA_DATA_DIR: z.string().min(1).default("data"),
  SECRETS_KEYS: parsedBy(parseKeyRing),
  NEXTAUTH_SECRET: signingSecret,
  APP_URL: appUrl.default("http://localhost:3000"),
  EGRESS_ALLOW: parsedBy(parseEgressAllow).default([]),
  /** Bytes that one upload of artifacts may have, all its files together. */
  UPLOAD_LIMIT: z.coerce
    .number()
    .int()
    .positive()
    .default(8 * 1024 ** 3),
  /** Whether S3 connectors may use the AWS identity of this machine, and assume roles with it. */
  ALLOW_AMBIENT_AWS: z.enum(["true", "false"]).default("false"),
  /** Sign-in by an OpenID Connect provider: all three or none. */
  OIDC_ISSUER: issuerUrl.optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** What the button says. */
  OIDC_NAME: z.string().max(60).default("single sign-on"),
  OIDC_SCOPES: z.string().default("openid email profile"),
  /** The claim of the ID token that roles come from, and its values that make an admin or an analyst. */
  OIDC_ROLE_CLAIM: z.string().default("groups"),
  OIDC_ADMINS: list,
  OIDC_ANALYSTS: list,
  /** Whether an address counts as the person's own where the provider says nothing of having verified it. */
  OIDC_TRUST_EMAIL: z.enum(["true", "false"]).default("false"),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  /** How many proxies of one's own stand in front, each of which adds to X-Forwarded-For. */
  PROXIES: z.coerce.number().int().min(0).max(10).optional(),
  /** Lets whoever brings it read the metrics, without an account. */
  METRICS_TOKEN: metricsToken.optional(),
  /** Where a worker tells of itself; without a port it does not. */
  WORKER_PORT: z.coerce.number().int().min(1).max(65535).optional(),
  WORKER_HOST: z.string().min(1).default("127.0.0.1"),
  /** For migrations and LISTEN, where DATABASE_URL leads to a pooler that lends a connection for one transaction. */
  DATABASE_DIRECT_URL: databaseUrl.optional(),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
});

const together = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const;
const checked = schema.superRefine((env, ctx) => {
  const missing = together.filter((name) => env[name] === undefined);
  if (missing.length === together.length) return;
  for (const name of missing)
    ctx.addIssue({ code: "custom", path: [name], message: "belongs to the other OIDC_ variables and is not set" });
});

export type Env = z.infer<typeof schema>;

const names = Object.keys(schema.shape);
const remedies: Record<string, string> = {
  DATABASE_URL:
    "Set DATABASE_URL to postgresql://user:password@host:port/database, or leave it out and use npm start, which brings a Postgres.",
  SECRETS_KEYS:
    'Set SECRETS_KEYS to "k1:" followed by the output of: openssl rand -base64 32. npm start makes one by itself.',
  NEXTAUTH_SECRET: "Set NEXTAUTH_SECRET to the output of: openssl rand -base64 48. npm start makes one by itself.",
  APP_URL: "Set APP_URL to the address people open in the browser, such as https://connetra.example.com.",
  METRICS_TOKEN:
    "Set METRICS_TOKEN to the output of: openssl rand -hex 32. Left out, an admin's API token reads the metrics.",
  OIDC_ISSUER:
    "Set OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET as your identity provider shows them, or none of them.",
  EGRESS_ALLOW: "List destinations as host:port or CIDR:port, separated by commas. A port is required.",
};

/** @throws AppError that names every variable at fault, and the remedy of the first. Values are never repeated. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  // An empty variable, as .env files leave them, is one that is not set.
  const given = Object.fromEntries(names.map((name) => [name, source[name] || undefined]));
  const result = checked.safeParse(given);
  if (result.success) return result.data;
  const complaints = result.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return { path: name, message: given[name] === undefined ? `${name} is not set` : `${name} ${issue.message}` };
  });
  const first = complaints[0]?.path ?? "";
  throw new AppError("internal", `The configuration cannot be used: ${complaints.map((c) => c.message).join("; ")}.`, {
    remedy: remedies[first] ?? `Correct ${first} in the environment; .env.example explains each variable.`,
    fault: "ours",
    fields: complaints,
  });
}

let parsed: { from: string; env: Env } | undefined;

/** The environment, parsed at its first use and again when a variable changed (tests switch databases). */
export function env(): Env {
  const from = names.map((name) => process.env[name] ?? "").join("\0");
  if (parsed?.from !== from) parsed = { from, env: parseEnv(process.env) };
  return parsed.env;
}
