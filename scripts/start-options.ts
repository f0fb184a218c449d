import { parseArgs } from "node:util";
import { z } from "zod";

const MOST_WORKERS = 16;
const number = (name: string, least: number, most: number, otherwise: number) =>
  z.coerce
    .number(`${name} must be a number from ${least} to ${most}.`)
    .int(`${name} must be a whole number.`)
    .min(least, `${name} must be a number from ${least} to ${most}.`)
    .max(most, `${name} must be a number from ${least} to ${most}.`)
    .default(otherwise);

const settings = z.object({
  PORT: number("PORT", 1, 65_535, 3000),
  HOST: z.string().default("127.0.0.1"),
  WORKERS: number("WORKERS", 1, MOST_WORKERS, 1),
  WORKER_PORT: number("WORKER_PORT", 0, 65_535 - MOST_WORKERS, 0),
  STOP_DELAY: number("STOP_DELAY", 0, 20, 0),
});
const parts = z.enum(["web", "worker", "build"], "--only takes web, worker or build.");

export type StartOptions = {
  isDev: boolean;
  /** The one part that is started; null: everything. */
  only: z.infer<typeof parts> | null;
  port: number;
  host: string;
  /** Where each worker tells of itself; empty: at ports that are chosen, for the web app beside them alone. */
  workerPorts: number[];
  workers: number;
  /** Between saying that no more requests are wanted and closing the door. */
  stopDelayMs: number;
};

/** @throws Error in plain words */
export function readStartOptions(args: string[], env: Record<string, string | undefined>): StartOptions {
  const { values } = parseArgs({ args, options: { dev: { type: "boolean" }, only: { type: "string" } } });
  const only = values.only === undefined ? null : inWords(parts.safeParse(values.only));
  // An empty variable, as .env files leave them, is one that is not set.
  const given = Object.fromEntries(Object.keys(settings.shape).map((name) => [name, env[name] || undefined]));
  const { PORT: port, HOST: host, WORKERS, WORKER_PORT, STOP_DELAY } = inWords(settings.safeParse(given));
  const workers = only === "web" || only === "build" ? 0 : WORKERS;
  return {
    ...{ isDev: values.dev === true, only, port, host, workers, stopDelayMs: STOP_DELAY * 1000 },
    workerPorts: WORKER_PORT === 0 ? [] : Array.from({ length: workers }, (_, at) => WORKER_PORT + at),
  };
}

function inWords<T>(parsed: z.ZodSafeParseResult<T>): T {
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map(({ message }) => message).join(" "));
}
