import { AppError } from "../../../core/errors";
import type { StoreFault } from "../bucket/store-fault";
import type { Told } from "./connection-words";

/** What is told of a fault as the error that carries it. What the vendor said stays in `cause`, for the log. */
export const toldAsError = ({ code, message, remedy, passes }: Told, cause: StoreFault): AppError =>
  new AppError(code, message, {
    ...{ remedy, retryable: passes === true, fault: passes ? "vendor" : "user", cause },
    retryAfterMs: cause.retryAfterMs,
  });
