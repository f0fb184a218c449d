import { createVerify, randomBytes } from "node:crypto";
import { z } from "zod";
import { json, type Reply } from "../stand-in/reply";
import type { Asked } from "../stand-in/serve";
import { oauthRefusal } from "./refusal";
import type { ServiceAccount } from "./service-account";

const GRANT_TYPE = "urn:ietf:params:oauth:grant-type:jwt-bearer";
const AUDIENCES = ["https://oauth2.googleapis.com/token", "https://www.googleapis.com/oauth2/v4/token"];
const SCOPES = [
  "https://www.googleapis.com/auth/bigquery",
  "https://www.googleapis.com/auth/bigquery.readonly",
  "https://www.googleapis.com/auth/cloud-platform",
  "https://www.googleapis.com/auth/cloud-platform.read-only",
];
const HOUR = 3600;
/** How far the clock of a client may be off. */
const SKEW = 300;

const headerSchema = z.object({
  alg: z.literal("RS256"),
  typ: z.literal("JWT").optional(),
  kid: z.string().optional(),
});
const claimsSchema = z.object({
  iss: z.string(),
  aud: z.string().optional(),
  scope: z.string().optional(),
  sub: z.string().optional(),
  iat: z.number(),
  exp: z.number(),
});
type Claims = z.infer<typeof claimsSchema>;

type Checked = { account: ServiceAccount; claims: Claims } | { fault: Reply };

/** What OAuth's token endpoint hands out, and who holds it. */
export class Tokens {
  readonly #holders = new Map<string, { account: ServiceAccount; scopes: string[]; expiresAt: number }>();
  #accounts: readonly ServiceAccount[];

  constructor(
    accounts: readonly ServiceAccount[],
    /** The stand-in's own token endpoint is an audience too. */
    private readonly ownUrl: () => string,
  ) {
    this.#accounts = accounts;
  }

  add(account: ServiceAccount): void {
    this.#accounts = [...this.#accounts, account];
  }
  /** Every token that was handed out is refused from now on. */
  expireAll(): void {
    this.#holders.clear();
  }

  /** The token endpoint. */
  answer({ headers, body }: Asked): Reply {
    if (!String(headers["content-type"]).startsWith("application/x-www-form-urlencoded"))
      return oauthRefusal("invalid_request", "The content type must be application/x-www-form-urlencoded.");
    const form = new URLSearchParams(body.toString("utf8"));
    if (form.get("grant_type") !== GRANT_TYPE)
      return oauthRefusal("unsupported_grant_type", `Invalid grant_type: ${form.get("grant_type") ?? ""}`);
    const checked = this.#check(form.get("assertion") ?? "");
    if ("fault" in checked) return checked.fault;
    const { account, claims } = checked;
    const own = `${this.ownUrl()}/token`;
    if (![...AUDIENCES, own].includes(claims.aud ?? ""))
      return oauthRefusal("invalid_grant", `Invalid JWT: Failed audience check. The right audience is ${AUDIENCES[0]}`);
    const scopes = (claims.scope ?? "").split(" ").filter((scope) => scope !== "");
    if (scopes.length === 0 || !scopes.every((scope) => scope.startsWith("https://www.googleapis.com/auth/")))
      return oauthRefusal("invalid_scope", "Invalid OAuth scope or ID token audience provided.");
    const token = `ya29.c.${randomBytes(48).toString("base64url")}`;
    this.#holders.set(token, { account, scopes, expiresAt: Date.now() + HOUR * 1000 });
    return json(200, { access_token: token, expires_in: HOUR - 1, token_type: "Bearer" });
  }

  /** Who asks, by the Authorization header: with a token that was handed out, or with one that the account signed itself. */
  holder(authorization: string | undefined): ServiceAccount | "unknown" | "wrong-scope" {
    const token = /^Bearer (\S+)$/.exec(authorization ?? "")?.[1];
    if (!token) return "unknown";
    const known = this.#holders.get(token);
    if (known && known.expiresAt > Date.now())
      return known.scopes.some((scope) => SCOPES.includes(scope)) ? known.account : "wrong-scope";
    const checked = this.#check(token);
    if ("fault" in checked) return "unknown";
    const { account, claims } = checked;
    if (claims.sub !== claims.iss) return "unknown";
    if (claims.aud === "https://bigquery.googleapis.com/") return account;
    return (claims.scope ?? "").split(" ").some((scope) => SCOPES.includes(scope)) ? account : "wrong-scope";
  }

  #check(assertion: string): Checked {
    const parts = assertion.split(".");
    const [header = "", payload = "", signature = ""] = parts;
    const head = headerSchema.safeParse(decoded(header));
    const claims = claimsSchema.safeParse(decoded(payload));
    if (parts.length !== 3 || !head.success || !claims.success)
      return { fault: oauthRefusal("invalid_request", "Bad Request") };
    const account = this.#accounts.find(({ email }) => email === claims.data.iss);
    if (!account) return { fault: oauthRefusal("invalid_grant", "Invalid grant: account not found") };
    const isKnownKey = head.data.kid === undefined || head.data.kid === account.keyId;
    const isSigned = createVerify("RSA-SHA256")
      .update(`${header}.${payload}`)
      .verify(account.publicKey, Buffer.from(signature, "base64url"));
    if (!isKnownKey || !isSigned) return { fault: oauthRefusal("invalid_grant", "Invalid JWT Signature.") };
    const { iat, exp } = claims.data;
    const now = Date.now() / 1000;
    if (exp - iat > HOUR || iat > now + SKEW || exp < now - SKEW || exp <= iat)
      return {
        fault: oauthRefusal(
          "invalid_grant",
          "Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. " +
            "Check your iat and exp values in the JWT claim.",
        ),
      };
    return { account, claims: claims.data };
  }
}

function decoded(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
  } catch {
    return null;
  }
}
