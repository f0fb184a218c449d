import type { Sender } from "./api-access";
import type { GoogleFault } from "./google-fault";
import type { Told } from "./told";

const rejected = (message: string, remedy: string): Told => ({ code: "credentials-rejected", message, remedy });

/** The project that the account itself lives in, which may be another than the one that is read. */
const home = ({ email, projectId }: Sender): string => /@([a-z0-9-]+)\.iam\./i.exec(email)?.[1] ?? projectId;

const keysPage = (sender: Sender): string =>
  `https://console.cloud.google.com/iam-admin/serviceaccounts?project=${home(sender)}`;

const skew = (fault: GoogleFault): string => {
  if (fault.theirTime === null) return "";
  const seconds = Math.round((Date.now() - fault.theirTime) / 1000);
  const off = Math.abs(seconds);
  if (off < 60) return "";
  const amount = off < 7200 ? `${Math.round(off / 60)} minutes` : `${Math.round(off / 3600)} hours`;
  return ` It is ${amount} ${seconds > 0 ? "ahead" : "behind"}.`;
};

/** In the order of what is looked for: each is a part of what Google writes about `invalid_grant`. */
const grants: readonly [RegExp, (sender: Sender, fault: GoogleFault) => Told][] = [
  [
    /short-lived token|reasonable timeframe|iat and exp|expired|not yet valid/i,
    (_, fault) =>
      rejected(
        `The clock of the machine that Connetra runs on is off, so Google takes its signature for an old one.${skew(fault)}`,
        "Ask whoever runs Connetra to let the machine keep its time by the network, on most of them with `timedatectl set-ntp true`; then test again.",
      ),
  ],
  [
    /disabled/i,
    (sender) =>
      rejected(
        `The service account ${sender.email} is disabled.`,
        `Enable it at ${keysPage(sender)} or with:\n\`\`\`\ngcloud iam service-accounts enable ${sender.email} --project=${home(sender)}\n\`\`\``,
      ),
  ],
  [
    /signature/i,
    (sender) =>
      rejected(
        `Google does not know this key of ${sender.email}: it was deleted, or has expired.`,
        `Make a new key for the account at ${keysPage(sender)} under Keys, and paste its file here. Where an organization forbids keys or lets them expire, its administrator has to make the exception.`,
      ),
  ],
  [
    /account not found|not a valid email|deleted|user ID/i,
    (sender) =>
      rejected(
        `Google knows no service account ${sender.email}: it was deleted, or is disabled.`,
        `Look for it at ${keysPage(sender)}. A deleted account can be brought back for 30 days; an account that is made anew under the same name needs a new key and its roles again.`,
      ),
  ],
];

/** Why no token is given; null when it is nothing that only the token service says. */
export const tokenRefusal = (sender: Sender, fault: GoogleFault): Told | null => {
  switch (fault.reason) {
    case "invalid_grant": {
      const known = grants.find(([pattern]) => pattern.test(fault.said));
      if (known) return known[1](sender, fault);
      return rejected(
        `Google does not accept the key of ${sender.email}.`,
        `Make a new key at ${keysPage(sender)} under Keys, and paste its file here.`,
      );
    }
    case "invalid_client":
    case "disabled_client":
    case "unauthorized_client":
    case "access_denied":
      return rejected(
        `Google gives the service account ${sender.email} no token: the account is disabled, or its organization forbids it.`,
        `Look at the account at ${keysPage(sender)}, and ask the administrator of the organization about policies on service accounts.`,
      );
    case "invalid_scope":
      return rejected(
        `The service account ${sender.email} may not be used for BigQuery.`,
        "Make an account of its own for Connetra; the guide has the commands.",
      );
    default:
      return null;
  }
};
