/** The closed set of codes that an API answer, an action's result or a sync can carry. */
export const errorCodes = [
  "unauthorized",
  "forbidden",
  "not-found",
  "invalid-input",
  "method-not-allowed",
  "conflict",
  "primary-required",
  "secret-required",
  "too-large",
  "unsupported-media-type",
  "too-many-requests",
  "egress-blocked",
  "credentials-rejected",
  "permission-missing",
  "vendor-unreachable",
  "vendor-rate-limited",
  "vendor-answer-unexpected",
  "artifact-missing",
  "artifact-too-large",
  "artifact-malformed",
  "artifact-mismatch",
  "artifact-stale",
  "artifact-older",
  "artifact-other-project",
  "nothing-found",
  "shrink-held",
  "lease-lost",
  "cancelled",
  "secret-unreadable",
  "internal",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** Who can do something about it: the person at the form, the system we read, or us. */
export type Fault = "user" | "vendor" | "ours";

const statusByCode: Partial<Record<ErrorCode, number>> = {
  unauthorized: 401,
  forbidden: 403,
  "not-found": 404,
  "method-not-allowed": 405,
  conflict: 409,
  "too-large": 413,
  "artifact-too-large": 413,
  "unsupported-media-type": 415,
  "too-many-requests": 429,
  internal: 500,
};

/** The HTTP status a code answers with; everything a person can mend in the request is 422. */
export const httpStatus = (code: ErrorCode): number => statusByCode[code] ?? 422;

/** One field's complaint; `path` is dotted, as in the request body. */
export type FieldError = { path: string; message: string };

/** What a person may be shown of an error: never a stack, never a vendor's raw body. */
export type ErrorView = { code: ErrorCode; message: string; remedy: string; fields?: FieldError[] };

/**
 * The one error type. `message` says what happened and `remedy` what to do, both written for the person in front of
 * the screen and free of secrets; `cause` is for the log alone.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly remedy: string;
  readonly fault: Fault;
  /** Whether the same attempt may succeed later without anybody doing anything. */
  readonly retryable: boolean;
  /** How long the vendor asked us to wait before we try again. */
  readonly retryAfterMs: number | null;
  readonly fields: FieldError[] | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    options: {
      remedy: string;
      fault?: Fault;
      retryable?: boolean;
      retryAfterMs?: number | null;
      cause?: unknown;
      fields?: FieldError[];
    },
  ) {
    super(message, { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.remedy = options.remedy;
    this.fault = options.fault ?? "user";
    this.retryable = options.retryable ?? false;
    this.retryAfterMs = options.retryAfterMs ?? null;
    this.fields = options.fields;
  }

  get view(): ErrorView {
    return { code: this.code, message: this.message, remedy: this.remedy, ...(this.fields && { fields: this.fields }) };
  }
}

/** Anything thrown, as an AppError: what is not ours already becomes `internal`, with the original as its cause. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  return new AppError("internal", "Something went wrong on our side.", {
    remedy: "Try again. If it happens again, give the reference in the server's log to whoever runs Connetra.",
    fault: "ours",
    retryable: true,
    cause: thrown,
  });
}
