import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { AppError, errorCodes, httpStatus, toAppError } from "../core/errors";
import { env } from "./env";
import { log } from "./log";
import { TooManyRequests } from "./rate-limit";

/** An error as the API answers it, by RFC 9457. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(errorCodes),
  detail: z.string().meta({ description: "What happened." }),
  remedy: z.string().meta({ description: "What to do about it." }),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  reference: z.string().optional().meta({ description: "Where the fault is ours: what to look for in the log." }),
});
type Problem = z.infer<typeof problem>;

const titleOf = (code: string): string => `${code[0]?.toUpperCase()}${code.slice(1).replaceAll("-", " ")}`;

/** Whatever was thrown, as the answer. What is ours to mend is logged under a reference, and told in general words. */
export function problemResponse(thrown: unknown, extra: Record<string, unknown> = {}): Response {
  const error = toAppError(thrown);
  const status = httpStatus(error.code);
  const body: Problem = {
    type: `${env().APP_URL}/api-docs#${error.code}`,
    title: titleOf(error.code),
    status,
    code: error.code,
    detail: error.message,
    remedy: error.remedy,
    ...(status === 422 && { errors: error.fields ?? [] }),
    ...(error.fault === "ours" && { reference: logged(error) }),
  };
  const headers = new Headers({ "content-type": "application/problem+json", "cache-control": "no-store" });
  if (status === 401) headers.set("www-authenticate", 'Bearer realm="Connetra"');
  if (error instanceof TooManyRequests) headers.set("retry-after", String(error.retryAfterSeconds));
  return new Response(JSON.stringify({ ...body, ...extra }), { status, headers });
}

function logged(error: AppError): string {
  const reference = randomUUID();
  log.error({ err: error, reference }, "a request failed");
  return reference;
}

export const notFound = (what: string): AppError =>
  new AppError("not-found", `There is no such ${what}.`, { remedy: "Check the address: it may have been removed." });
