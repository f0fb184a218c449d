import type { ErrorCode } from "../../../core/errors";
import type { FaultKind, StoreFault } from "../bucket/store-fault";

/** What is told of a fault: the code for programs, what happened, what to do, and whether it may pass by itself. */
export type Told = { code: ErrorCode; message: string; remedy: string; passes?: true };

/** Where a store is, and what the field is called in which somebody entered that. */
export type StorePlace = { endpoint: string; urlField: string };

type Words = (place: StorePlace, fault: StoreFault) => Told;

const hostOf = ({ endpoint }: StorePlace): string => new URL(endpoint).host;
const portOf = ({ endpoint }: StorePlace): string => {
  const { port, protocol } = new URL(endpoint);
  return port || (protocol === "http:" ? "80" : "443");
};
const withPort = (place: StorePlace): string => `${new URL(place.endpoint).hostname}:${portOf(place)}`;

const unreachable = (message: string, remedy: string): Told => ({ code: "vendor-unreachable", message, remedy });
const passing = (message: string, remedy: string): Told => ({ ...unreachable(message, remedy), passes: true });

const noAnswer: Words = (place, { vendorCode }) => {
  if (vendorCode === "EAIAGAIN")
    return passing(
      `The name ${new URL(place.endpoint).hostname} could not be looked up just now.`,
      "Check the name server of the machine that Connetra runs on; then try again.",
    );
  if (vendorCode && /^(EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/.test(vendorCode))
    return passing(
      `There is no way from here to ${withPort(place)}.`,
      "Check the address, and the network between Connetra and the store (VPN, peering, routes).",
    );
  return passing(
    `${hostOf(place)} did not answer in time.`,
    `Try again. If it stays like this, check that the network of Connetra lets connections out to ${withPort(place)}: silence mostly means that a firewall drops them.`,
  );
};

const untrusted: Words = (place, { vendorCode }) => {
  const { hostname } = new URL(place.endpoint);
  if (vendorCode === "CERTHASEXPIRED")
    return unreachable(`The certificate of ${hostname} has expired.`, "Renew it on the store, then test again.");
  if (vendorCode === "CERTNOTYETVALID")
    return unreachable(
      `The certificate of ${hostname} is not valid yet.`,
      "Check the clocks of the store and of the machine that Connetra runs on.",
    );
  if (vendorCode === "ERRTLSCERTALTNAMEINVALID")
    return unreachable(
      `The certificate is not made out to ${hostname}.`,
      `Enter the host name that the certificate carries under ${place.urlField}.`,
    );
  return unreachable(
    `The certificate of ${hostname} is not signed by an authority that is trusted here.`,
    "Where a private authority has signed it, ask whoever runs Connetra to start it with `NODE_EXTRA_CA_CERTS=/path/to/authority.pem`.",
  );
};

/** The sentences that are the same for every store that speaks S3; the others are the integration's own. */
export const connectionWords: Partial<Record<FaultKind, Words>> = {
  refused: (place) =>
    unreachable(
      `${new URL(place.endpoint).hostname} is there, but nothing listens on port ${portOf(place)}.`,
      `Check the port under ${place.urlField}, and that the store runs.`,
    ),
  "no-answer": noAnswer,
  "broke-off": (place) =>
    passing(
      `${hostOf(place)} closed the connection before its answer was complete.`,
      "Try again. If it stays like this, look for a proxy or firewall between Connetra and the store, and into the store's log.",
    ),
  "tls-untrusted": untrusted,
  "tls-broken": (place) =>
    unreachable(
      `${withPort(place)} does not speak TLS in a way that Connetra understands.`,
      `Check the port under ${place.urlField}. A store without TLS has an address that begins with http://, which whoever runs Connetra has to allow: \`EGRESS_ALLOW=${withPort(place)}\`.`,
    ),
  "clock-skew": (place) => ({
    code: "credentials-rejected",
    message: `The clock of the machine that Connetra runs on is more than fifteen minutes off that of ${hostOf(place)}.`,
    remedy:
      "Ask whoever runs Connetra to let the machine keep its time by the network, on most of them with `timedatectl set-ntp true`; then test again.",
  }),
  gone: () => ({
    code: "artifact-stale",
    message: "A file was removed between being listed and being read.",
    remedy: "Try again: the next try sees what is there now.",
    passes: true,
  }),
  replaced: () => ({
    code: "artifact-stale",
    message: "A file was replaced while it was being read.",
    remedy: "Try again in a moment, when dbt's files have all been uploaded.",
    passes: true,
  }),
  throttled: (place) => ({
    code: "vendor-rate-limited",
    message: `${hostOf(place)} asks for fewer requests just now.`,
    remedy: "Try again in some minutes. A sync waits as long as it is told to, and goes on by itself.",
    passes: true,
  }),
  unavailable: (place) =>
    passing(
      `${hostOf(place)} has a fault of its own just now.`,
      "Try again in some minutes. If it stays like this, look at the status page or the log of the store.",
    ),
  unknown: (place, { vendorCode }) => ({
    code: "vendor-answer-unexpected",
    message: `${hostOf(place)} answered with an error that Connetra does not know${vendorCode ? ` (${vendorCode})` : ""}.`,
    remedy: "Look up the code in the documentation of the store. Connetra's log has the answer itself.",
    passes: true,
  }),
};
