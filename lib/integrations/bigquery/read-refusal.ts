import { z } from "zod";

/** Why Google refuses, in its two ways of saying it: as an API, and as the service that hands out tokens. */
const ofApi = z.object({
  error: z.object({
    message: z.string().catch(""),
    errors: z.array(z.object({ reason: z.string() })).catch([]),
    details: z.array(z.unknown()).catch([]),
  }),
});
const ofTokens = z.object({ error: z.string(), error_description: z.string().catch("") });
const errorInfo = z.object({ reason: z.string() });

/** As the newer list of details names them, in the words of the older one. */
const oldNames: ReadonlyMap<string, string> = new Map([
  ["SERVICE_DISABLED", "accessNotConfigured"],
  ["RATE_LIMIT_EXCEEDED", "rateLimitExceeded"],
  ["BILLING_DISABLED", "billingNotEnabled"],
  ["SECURITY_POLICY_VIOLATED", "vpcServiceControls"],
]);

export type Refusal = { reason: string | null; said: string };

export const readRefusal = (body: unknown): Refusal => {
  const token = ofTokens.safeParse(body);
  if (token.success) return { reason: token.data.error, said: token.data.error_description };
  const api = ofApi.safeParse(body);
  if (!api.success) return { reason: null, said: "" };
  const { message, errors, details } = api.data.error;
  const infos = details.map((detail) => errorInfo.safeParse(detail).data?.reason);
  const info = infos.map((name) => oldNames.get(name ?? "")).find((name) => name !== undefined);
  return { reason: info ?? errors[0]?.reason ?? null, said: message };
};
