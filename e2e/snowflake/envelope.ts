import { json, type Reply } from "../stand-in/reply";
import type { Refused } from "./refusal";

/** Snowflake answers with 200, whatever became of it; only the envelope says whether it is good. */
export const success = (data: unknown, more: { code?: string; message?: string } = {}): Reply =>
  json(200, { data, code: more.code ?? null, message: more.message ?? null, success: true });

export const failure = (code: string, message: string, data: unknown = null): Reply =>
  json(200, { data, code, message, success: false, headers: null });

/** A statement that failed. */
export const failedStatement = ({ code, sqlState, message }: Refused, queryId: string): Reply =>
  failure(code, message, {
    internalError: false,
    unredactedFromSecureObject: false,
    errorCode: code,
    age: 0,
    sqlState,
    queryId,
    line: -1,
    pos: -1,
    type: "COMPILATION",
  });
