import { json, type Reply } from "../stand-in/reply";

type Detail = { domain?: string; location?: string; locationType?: string; headers?: Record<string, string> };

const STATUSES: Record<number, string> = {
  400: "INVALID_ARGUMENT",
  401: "UNAUTHENTICATED",
  403: "PERMISSION_DENIED",
  404: "NOT_FOUND",
  405: "METHOD_NOT_ALLOWED",
  409: "ALREADY_EXISTS",
  429: "RESOURCE_EXHAUSTED",
  500: "INTERNAL",
  503: "UNAVAILABLE",
};

/** An error as Google's APIs wrap it. */
export function refusal(code: number, reason: string, message: string, detail: Detail = {}): Reply {
  const { domain = "global", location, locationType, headers } = detail;
  const error = { message, domain, reason, ...(location === undefined ? {} : { location, locationType }) };
  return json(code, { error: { code, message, errors: [error], status: STATUSES[code] ?? "UNKNOWN" } }, headers);
}

export const accessDenied = (message: string): Reply => refusal(403, "accessDenied", `Access Denied: ${message}`);
export const notFound = (message: string): Reply => refusal(404, "notFound", `Not found: ${message}`);
export const invalid = (message: string, location?: string): Reply =>
  refusal(400, "invalid", message, location === undefined ? {} : { location, locationType: "parameter" });

export const notAuthenticated = (): Reply =>
  refusal(
    401,
    "authError",
    "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid " +
      "authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.",
    {
      location: "Authorization",
      locationType: "header",
      headers: { "www-authenticate": 'Bearer realm="https://accounts.google.com/", error="invalid_token"' },
    },
  );

export const apiNotEnabled = (projectNumber: string): Reply =>
  refusal(
    403,
    "accessNotConfigured",
    `BigQuery API has not been used in project ${projectNumber} before or it is disabled. Enable it by visiting ` +
      `https://console.developers.google.com/apis/api/bigquery.googleapis.com/overview?project=${projectNumber} then ` +
      "retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.",
    { domain: "usageLimits" },
  );

/** The token endpoint is OAuth's, with errors of its own shape. */
export const oauthRefusal = (error: string, description: string): Reply =>
  json(error === "invalid_client" ? 401 : 400, { error, error_description: description });

export const invalidQuery = (message: string): Reply =>
  refusal(400, "invalidQuery", message, { location: "q", locationType: "parameter" });

/** What may not be answered, and what is answered instead. */
export class Refused extends Error {
  constructor(readonly reply: Reply) {
    super("refused");
  }
}
