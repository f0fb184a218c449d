import { AppError } from "../../../core/errors";
import { faultCode, networkWords, type ServerProduct, type Words } from "../database-server/network-words";
import { addressOf, type ServerTarget } from "../database-server/server-target";

/** A server that speaks Postgres' protocol. */
export type WireTarget = ServerTarget & { database: string };
export type WireWords = Words<WireTarget>;

export type WireProduct = ServerProduct & {
  /** As in "an error that Connetra does not know". */
  whereToLook: string;
  /** By SQLSTATE, before those that all such servers share. */
  bySqlState: ReadonlyMap<string, WireWords>;
  /** pg_hba.conf, or what stands for it, lets the connection not in. */
  hba: WireWords;
  busy: string;
};

export type WireFaults = {
  /** Whatever pg, Node or the server threw, in our words. The server's own text stays behind in `cause`: it may quote anything. */
  toAppError(thrown: unknown, target: WireTarget): AppError;
  /** Whether encryption is what failed. */
  isTls(thrown: unknown): boolean;
};

/** pg_hba.conf has no line that lets this connection in; same SQLSTATE as a role without LOGIN. */
export const isHbaRefusal = (thrown: unknown): boolean =>
  faultCode(thrown) === "28000" && thrown instanceof Error && thrown.message.includes("pg_hba.conf");

/** Postgres checks the password first and the database after it, so these two say that the password was good. */
export const isDatabaseFault = (thrown: unknown): boolean => ["3D000", "42501"].includes(faultCode(thrown));

const sharedStates = (busyRemedy: string, cut: Words): ReadonlyMap<string, WireWords> => {
  const busy: WireWords = () => ["vendor-unreachable", "The server takes no more connections.", busyRemedy, true];
  return new Map<string, WireWords>([
    ["53300", busy],
    ["53400", busy],
    [
      "57014",
      () => [
        "vendor-unreachable",
        "The server took too long to answer a question about its catalog.",
        "Try again when it is less busy, or name the schemas to read.",
        true,
      ],
    ],
    [
      "55P03",
      ({ database }) => [
        "vendor-unreachable",
        `Something holds a lock on the catalog of ${database}.`,
        "Try again in a moment.",
        true,
      ],
    ],
    ["57P01", cut],
    ["57P02", cut],
    [
      "57P03",
      (target) => [
        "vendor-unreachable",
        `${addressOf(target)} is starting up or shutting down.`,
        "Try again in a minute.",
        true,
      ],
    ],
  ]);
};

/** The faults of one product that speaks Postgres' protocol. */
export const wireFaults = (product: WireProduct): WireFaults => {
  const network = networkWords(product);
  const shared = sharedStates(product.busy, network.cut);
  /** Faults that pg tells by their English text alone. */
  const byText: readonly [RegExp, Words][] = [
    [/timeout expired|timed? ?out/i, network.slow],
    [/does not support SSL/i, network.noTls],
    [/establishing an SSL connection/i, network.tlsBroken],
    [/terminated unexpectedly|connection terminated|not queryable/i, network.cut],
  ];
  const wordsFor = (thrown: unknown): { words: WireWords | undefined; isTls: boolean } => {
    if (isHbaRefusal(thrown)) return { words: product.hba, isTls: false };
    const code = faultCode(thrown);
    const ofServer = product.bySqlState.get(code) ?? shared.get(code);
    if (ofServer) return { words: ofServer, isTls: false };
    const text = thrown instanceof Error ? thrown.message : "";
    const words = network.of(code) ?? byText.find(([pattern]) => pattern.test(text))?.[1];
    return { words, isTls: network.isTls(words) };
  };

  const toAppError = (thrown: unknown, target: WireTarget): AppError => {
    // With several addresses, Node throws all failures at once; they are alike.
    if (thrown instanceof AggregateError && thrown.errors.length > 0) return toAppError(thrown.errors[0], target);
    // The guard of the way out says by itself what it refused, and why.
    if (thrown instanceof AppError) return thrown;
    const state = /^(?=.*\d)[0-9A-Z]{5}$/.test(faultCode(thrown)) ? ` (SQLSTATE ${faultCode(thrown)})` : "";
    const [code, message, remedy, retryable = false] = wordsFor(thrown).words?.(target) ?? [
      "vendor-answer-unexpected",
      `${addressOf(target)} answered with an error that Connetra does not know${state}.`,
      product.whereToLook,
      true,
    ];
    return new AppError(code, message, { remedy, retryable, fault: retryable ? "vendor" : "user", cause: thrown });
  };
  return { toAppError, isTls: (thrown) => wordsFor(thrown).isTls };
};
