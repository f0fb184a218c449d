import { type ZodType, z } from "zod";
import { type ErrorCode, type ErrorView, errorCodes, type FieldError } from "@/lib/core/errors";

const fieldErrors = z.array(z.object({ path: z.string(), message: z.string() }));
const problem = z.object({
  code: z.enum(errorCodes).catch("internal"),
  detail: z.string(),
  remedy: z.string().catch("Try again in a moment."),
  errors: fieldErrors.optional().catch(undefined),
});

/** An answer of the API that was no success, or none at all (`status` 0). */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: ErrorCode;
  readonly detail: string;
  readonly remedy: string;
  readonly errors: FieldError[];

  constructor(status: number, view: ErrorView) {
    super(view.message);
    this.name = "ApiProblem";
    this.status = status;
    this.code = view.code;
    this.detail = view.message;
    this.remedy = view.remedy;
    this.errors = view.fields ?? [];
  }

  get view(): ErrorView {
    return {
      code: this.code,
      message: this.detail,
      remedy: this.remedy,
      ...(this.errors.length > 0 && { fields: this.errors }),
    };
  }
}

/** Whatever a query or a send threw, for `ErrorNotice`. */
export function errorView(thrown: unknown): ErrorView {
  if (thrown instanceof ApiProblem) return thrown.view;
  return { code: "internal", message: "Something went wrong on this page.", remedy: "Reload the page and try again." };
}

async function readProblem(response: Response): Promise<ApiProblem> {
  const parsed = problem.safeParse(await response.json().catch(() => null));
  if (!parsed.success) {
    return new ApiProblem(response.status, {
      code: "internal",
      message: `The server answered ${response.status} without saying why.`,
      remedy: "Try again in a moment. If it stays so, look into the server's log.",
    });
  }
  const { code, detail, remedy, errors } = parsed.data;
  return new ApiProblem(response.status, { code, message: detail, remedy, fields: errors });
}

async function call<T>(path: string, init: RequestInit, schema: ZodType<T>): Promise<T> {
  const url = path.startsWith("/api/") ? path : `/api/v1${path}`;
  let response: Response;
  try {
    response = await fetch(url, { ...init, headers: { accept: "application/json", ...init.headers } });
  } catch (thrown) {
    if (init.signal?.aborted) throw thrown;
    throw new ApiProblem(0, {
      code: "internal",
      message: "Connetra does not answer.",
      remedy: "Check that the server runs and that your network reaches it, then try again.",
    });
  }
  if (!response.ok) throw await readProblem(response);
  const parsed = schema.safeParse(response.status === 204 ? undefined : await response.json().catch(() => undefined));
  if (parsed.success) return parsed.data;
  throw new ApiProblem(response.status, {
    code: "internal",
    message: "The server's answer is not what this page expects.",
    remedy: "Reload the page: it may be older than the server.",
  });
}

/** `path` is below /api/v1, such as `/assets?q=orders`. @throws ApiProblem */
export const apiGet = <T>(path: string, schema: ZodType<T>, signal?: AbortSignal): Promise<T> =>
  call(path, { signal }, schema);

/** Sends JSON, or nothing when `body` is undefined. An answer without a body parses as undefined. @throws ApiProblem */
export const apiSend = <T>(
  method: "POST" | "PUT" | "PATCH" | "DELETE",
  path: string,
  body: unknown,
  schema: ZodType<T>,
  signal?: AbortSignal,
): Promise<T> =>
  call(
    path,
    {
      method,
      signal,
      ...(body !== undefined && { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    },
    schema,
  );
