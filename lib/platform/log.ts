import "server-only";
import pino from "pino";
import { type LogContext, logContext } from "./log-context";

/** Every spelling of the secrets in use now, with how many running jobs use it. */
const inUse = new Map<string, number>();
const MASK = "[secret]";
/** Shorter ones would blot out innocent text, and a line of a key this long says nothing. */
const SHORTEST = 4;
const SHORTEST_LINE = 20;

/** The forms in which a secret turns up inside errors: as it is, in JSON, in URLs, in hex and base64, and line by line. */
function spellings(secret: string): string[] {
  if (secret.length < SHORTEST) return [];
  const bytes = Buffer.from(secret);
  const forms = [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), bytes.toString("hex")];
  // Inside a longer base64 text the secret may begin at any of three places; its edges depend on the neighbours.
  if (bytes.length >= 8)
    for (const before of [0, 1, 2]) {
      const shifted = Buffer.concat([Buffer.alloc(before), bytes]);
      const inner = shifted.toString("base64").slice(before && 4, Math.floor(shifted.length / 3) * 4);
      forms.push(inner, inner.replace(/\+/g, "-").replace(/\//g, "_"));
    }
  const lines = secret.split(/\r?\n/);
  if (lines.length > 1) forms.push(...lines.filter((line) => line.length >= SHORTEST_LINE));
  return [...new Set(forms)].filter((form) => form.length >= SHORTEST);
}

/** Runs `fn` while none of `values` can get into the log or through `scrub`, whatever error carries it. */
export async function withSecrets<T>(values: Iterable<string>, fn: () => Promise<T>): Promise<T> {
  const forms = [...values].flatMap(spellings);
  for (const form of forms) inUse.set(form, (inUse.get(form) ?? 0) + 1);
  try {
    return await fn();
  } finally {
    for (const form of forms) {
      const count = inUse.get(form) ?? 0;
      if (count > 1) inUse.set(form, count - 1);
      else inUse.delete(form);
    }
  }
}

/** The text without any secret of a running job, and without the password of a URL. */
export function scrub(text: string): string {
  let clean = text.replace(/(\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@]*):[^\s/@]+@/gi, `$1:${MASK}@`);
  // The longest first, so that a spelling inside another does not leave the rest of it standing.
  for (const form of [...inUse.keys()].sort((a, b) => b.length - a.length)) clean = clean.replaceAll(form, MASK);
  return clean;
}

/** Scrubs inside a line of JSON value by value: a secret of digits must not break a number beside it. */
function scrubLine(line: string): string {
  if (!/:\/\//.test(line) && ![...inUse.keys()].some((form) => line.includes(form))) return line;
  const clean = JSON.parse(line, (_key, value: unknown) => (typeof value === "string" ? scrub(value) : value));
  return `${JSON.stringify(clean)}\n`;
}

/** Of the context, what a child logger does not say by itself: a name twice in one line is read differently by each reader. */
function contextBeside(logger: pino.Logger): LogContext {
  const context = { ...logContext() };
  if (Object.keys(context).length > 0)
    for (const name of Object.keys(logger.bindings())) Reflect.deleteProperty(context, name);
  return context;
}

const hidden = ["password", "secret", "secrets", "token", "authorization", "cookie", "privateKey", "connectionString"];

export const log = pino({
  // Read straight from the process: the log must work when the environment is what is wrong.
  level: process.env.LOG_LEVEL || (process.env.NODE_ENV === "test" ? "silent" : "info"),
  base: undefined,
  mixin: (_line, _level, logger) => contextBeside(logger),
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: pino.stdSerializers.err, error: pino.stdSerializers.err },
  formatters: { level: (level) => ({ level }) },
  redact: { paths: hidden.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: MASK },
  hooks: { streamWrite: scrubLine },
});
