import { AppError } from "@/lib/core/errors";

/** Classes of SQLSTATE: the connection, resources (room, memory, connections), the operator, the system under it. */
const passingClasses = new Set(["08", "53", "57", "58"]);
/** Two who were in each other's way. */
const passingStates = new Set(["40001", "40P01", "55P03"]);
/** A statement that was told to stop, or took too long, will do so again. */
const lastingStates = new Set(["57014"]);
const socketCodes = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH"]);
/** Prisma's own: cannot be reached, timed out, ended the connection, too many connections. */
const prismaCodes = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2037"]);
const DISK_FULL = "53100";

/** What the driver says without a code. */
const wordings =
  /connection terminated|timeout exceeded when trying to connect|connection error and is not queryable|connection that writes the version ended|not queryable/i;

const codeOf = (thrown: unknown): string =>
  thrown instanceof Error && "code" in thrown && typeof thrown.code === "string" ? thrown.code : "";

const isPassing = (thrown: unknown): boolean => {
  const code = codeOf(thrown);
  if (lastingStates.has(code)) return false;
  if (/^[0-9A-Z]{5}$/.test(code) && passingClasses.has(code.slice(0, 2))) return true;
  if (passingStates.has(code) || socketCodes.has(code) || prismaCodes.has(code)) return true;
  return thrown instanceof Error && wordings.test(thrown.message);
};

/** An error and what it came from, a few steps back. */
function* causes(thrown: unknown): Generator<unknown> {
  for (let step = 0, at = thrown; step < 5 && at instanceof Error; step += 1, at = at.cause) yield at;
}

/**
 * What our own database did to a sync, when it passes by itself: it restarted, was full, or had no connection left.
 * @returns null for everything else. What vendors do comes as an AppError and is never taken for it.
 */
export function databaseFault(thrown: unknown): AppError | null {
  if (thrown instanceof AppError) return null;
  const fault = [...causes(thrown)].find(isPassing);
  if (!fault) return null;
  const options = { fault: "ours", retryable: true, cause: thrown } as const;
  return codeOf(fault) === DISK_FULL
    ? new AppError("internal", "The disk of Connetra's database is full.", {
        remedy: "Make room on it. The sync is tried again by itself, and what was published stays to be read.",
        ...options,
      })
    : new AppError("internal", "Connetra's own database broke off.", {
        remedy: "Nothing needs to be done if it is back: the sync is tried again by itself.",
        ...options,
      });
}
