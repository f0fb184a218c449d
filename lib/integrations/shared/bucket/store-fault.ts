/** What can go wrong with an object store, whoever runs it. Each integration has its own sentence for each. */
export const faultKinds = [
  // Before anything is said.
  "unknown-host",
  "refused",
  "no-answer",
  "broke-off",
  "tls-untrusted",
  "tls-broken",
  "not-a-store",
  // Who we are.
  "unknown-key",
  "wrong-signature",
  "expired",
  "clock-skew",
  "credentials-missing",
  // Where it is.
  "wrong-region",
  "no-bucket",
  "bad-bucket-name",
  // What we may.
  "may-not-list",
  "may-not-read",
  "locked-out",
  // The object.
  "gone",
  "replaced",
  "archived",
  // Not now.
  "throttled",
  "unavailable",
  "unknown",
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** Kinds that the same request may not meet again a moment later. */
const passing: ReadonlySet<FaultKind> = new Set(["no-answer", "broke-off", "refused", "throttled", "unavailable"]);

/** A vendor's error in the words that all stores share. Whatever the vendor said stays in `cause`, for the log. */
export class StoreFault extends Error {
  /** The region that the store says is the right one. */
  readonly region: string | null;
  /** How long the store asks us to wait. */
  readonly retryAfterMs: number | null;
  /** The vendor's name for it, such as `AccessDenied`: letters and digits only, so that it may be shown. */
  readonly vendorCode: string | null;
  /** The object that it is about, where one is. */
  readonly key: string | null;

  constructor(
    readonly kind: FaultKind,
    facts: {
      cause: unknown;
      region?: string | null | undefined;
      retryAfterMs?: number | null | undefined;
      vendorCode?: string | null | undefined;
      key?: string | null | undefined;
    },
  ) {
    super(kind, { cause: facts.cause });
    this.name = "StoreFault";
    this.region = facts.region ?? null;
    this.key = facts.key ?? null;
    this.retryAfterMs = facts.retryAfterMs ?? null;
    this.vendorCode = facts.vendorCode && /^[A-Za-z0-9]{1,64}$/.test(facts.vendorCode) ? facts.vendorCode : null;
  }

  get isPassing(): boolean {
    return passing.has(this.kind);
  }
}
