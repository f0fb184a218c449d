import "server-only";
import { createHash } from "node:crypto";
import type { Pool } from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { AppError } from "../core/errors";
import { pool } from "./db";

/** So many in so many seconds, counted in the database and so across all processes. */
export type Limit = { name: string; points: number; seconds: number };

/** Each test is a connection to wherever the form says: nobody needs many a minute, a port scan would. */
export const connectionTests: Limit = { name: "connection-test", points: 10, seconds: 60 };

/** A list to choose from is a connection too, and is asked for more often than a test: after each change of a form. */
export const choiceLists: Limit = { name: "choices", points: 20, seconds: 60 };

export class TooManyRequests extends AppError {
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    const wait =
      retryAfterSeconds < 90 ? `${retryAfterSeconds} seconds` : `${Math.ceil(retryAfterSeconds / 60)} minutes`;
    super("too-many-requests", "Too many tries in a short time.", {
      remedy: `Wait ${wait} and try again.`,
      retryable: true,
    });
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Counts one try. @throws TooManyRequests when it is one too many. */
export async function countTry(limit: Limit, key: string): Promise<void> {
  try {
    await limiterOf(limit).consume(hashed(key));
  } catch (thrown) {
    if (thrown instanceof RateLimiterRes) throw new TooManyRequests(Math.max(1, Math.ceil(thrown.msBeforeNext / 1000)));
    throw thrown;
  }
}

/** Takes one try back: it turned out to be no abuse. */
export async function refundTry(limit: Limit, key: string): Promise<void> {
  await limiterOf(limit).reward(hashed(key));
}

/** Forgets all tries of the key. */
export async function forgetTries(limit: Limit, key: string): Promise<void> {
  await limiterOf(limit).delete(hashed(key));
}

/** Keys are addresses of people and machines: they are not kept as such, and fit the column however long they are. */
const hashed = (key: string): string => createHash("sha256").update(key).digest("base64url");

const limiters = new WeakMap<Pool, Map<string, RateLimiterPostgres>>();

function limiterOf({ name, points, seconds }: Limit): RateLimiterPostgres {
  const byName = limiters.get(pool()) ?? new Map<string, RateLimiterPostgres>();
  limiters.set(pool(), byName);
  const limiter =
    byName.get(name) ??
    new RateLimiterPostgres({
      storeClient: pool(),
      // Said, because bundling renames the classes by which the package would tell.
      storeType: "pool",
      tableName: "rate_limits",
      tableCreated: true,
      keyPrefix: name,
      points,
      duration: seconds,
    });
  byName.set(name, limiter);
  return limiter;
}
