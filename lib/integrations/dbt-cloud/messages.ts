import { AppError, type ErrorCode } from "../../core/errors";
import type { HttpFault } from "../shared/http/http-fault";
import { PERMISSION_REMEDY } from "./permissions";

/** Where a request goes, and for which account. */
export type Sender = { origin: string; host: string; accountId: string };
/** What was asked for: it stands in the sentence. */
export type Asked = "host" | "account" | "projects" | "environments" | "jobs" | "runs" | "artifacts";

type Told = { code: ErrorCode; message: string; remedy: string; passes?: boolean; retryAfterMs?: number | null };

const WHERE =
  "In dbt Cloud, Account settings → Access URLs shows it; each account has a host of its own, such as ab123.us1.dbt.com.";
/** dbt Cloud lets nobody in for so long once somebody asked too often, and does not always say so. */
const COOLDOWN_MS = 5 * 60_000;
/** Addresses from before accounts had their own. */
const sharedHosts: ReadonlySet<string> = new Set(["cloud.getdbt.com", "emea.dbt.com", "au.dbt.com"]);

const unreachable = (message: string, remedy: string, passes = true): Told => ({
  ...{ code: "vendor-unreachable", message, remedy, passes },
});

const unauthorized = ({ host }: Sender, wasAccepted: boolean): Told => {
  if (wasAccepted)
    return {
      code: "credentials-rejected",
      message: "dbt Cloud no longer accepts the token, which it accepted a moment ago: it expired or was revoked.",
      remedy: "Create a new one in Account settings and enter it here. What was read before stays as it is.",
    };
  const shared = sharedHosts.has(host)
    ? ` ${host} is an address from before: most accounts have moved to their own.`
    : "";
  return {
    code: "credentials-rejected",
    message: `${host} does not accept this token. A valid token of an account that lives at another address is answered in the same way.`,
    remedy: `First compare the access URL with the one in Account settings → Access URLs.${shared} If it is the same, the token is wrong, expired or revoked: create a new one in Account settings, and copy it before the window is closed.`,
  };
};

const notFound = ({ host, accountId }: Sender, asked: Asked): Told =>
  asked === "account"
    ? {
        code: "not-found",
        message: `The token is accepted, but sees no account ${accountId} at ${host}.`,
        remedy:
          "Check the account id: Account settings shows it, and the address of every page holds it. A token belongs to one account.",
      }
    : forbidden(asked);

const forbidden = (asked: Asked): Told => ({
  code: "permission-missing",
  message: `The token is accepted, but may not read the account's ${asked === "account" ? "projects" : asked}.`,
  remedy: PERMISSION_REMEDY,
});

const tooMany = ({ retryAfterMs }: HttpFault): Told => ({
  code: "vendor-rate-limited",
  message: "dbt Cloud asks for a pause: its account was asked too often, by Connetra or by others.",
  remedy:
    "Try again after the pause, which is five minutes at most times. A sync that its schedule or a webhook started does so by itself. If it happens often, let the schedule ask less often.",
  passes: true,
  retryAfterMs: retryAfterMs ?? COOLDOWN_MS,
});

const noApi = ({ host }: Sender, isPage: boolean): Told => ({
  code: "vendor-answer-unexpected",
  message: `${host} answers, but not like dbt Cloud's API${isPage ? ": it shows a page for people" : ""}.`,
  remedy: `Check the access URL. ${WHERE} If it is right, something between shows its own page, as a single sign-on, a VPN or a proxy does: let Connetra's address pass to ${host} without it.`,
});

const byStatus = (sender: Sender, asked: Asked, fault: HttpFault, wasAccepted: boolean): Told => {
  if (fault.isHtml && fault.status !== null && fault.status < 500) return noApi(sender, true);
  switch (fault.status) {
    case 401:
      return unauthorized(sender, wasAccepted);
    case 403:
      return forbidden(asked);
    case 404:
      return asked === "host" ? noApi(sender, fault.isHtml) : notFound(sender, asked);
    case 429:
      return tooMany(fault);
  }
  if (fault.isPassing)
    return unreachable(
      `dbt Cloud cannot answer at the moment (status ${fault.status}).`,
      "Try again later. status.getdbt.com tells whether it is a fault of theirs. What was read before stays as it is.",
    );
  if (asked === "host") return noApi(sender, fault.isHtml);
  return {
    code: "vendor-answer-unexpected",
    message: `${sender.host} answered the question for its ${asked} with status ${fault.status}, which Connetra does not know.`,
    remedy: `Check the access URL. ${WHERE}`,
  };
};

const told = (sender: Sender, asked: Asked, fault: HttpFault, wasAccepted: boolean): Told => {
  const { host } = sender;
  switch (fault.kind) {
    case "status":
      return byStatus(sender, asked, fault, wasAccepted);
    case "unknown-host":
      return unreachable(`There is no host named ${host}.`, `Check the access URL. ${WHERE}`, false);
    case "refused":
      return unreachable(
        `${host} is there, but takes no connection.`,
        "Check the access URL, and whether a firewall between Connetra and dbt Cloud refuses it.",
      );
    case "no-answer":
      return unreachable(
        `${host} did not answer in time.`,
        "Try again. If it stays like this, check that a firewall or proxy lets Connetra out to this host: silence mostly means that one drops the connection.",
      );
    case "broke-off":
      return unreachable(
        `The connection to ${host} broke off.`,
        "Try again. If it stays like this, look at the network between Connetra and dbt Cloud: proxies cut off what takes them too long.",
      );
    case "tls-untrusted":
      if (fault.code === "CERTHASEXPIRED")
        return unreachable(
          `The certificate of ${host} has expired.`,
          "Whoever runs this host, or a proxy of yours before it, has to renew it. Check also the clock of the machine that Connetra runs on.",
          false,
        );
      return unreachable(
        `The certificate of ${host} is not signed by an authority that is trusted here, or not made out to this host.`,
        "Check the access URL. Where a proxy of your own reads along, ask whoever runs Connetra to trust its authority (NODE_EXTRA_CA_CERTS).",
        false,
      );
    case "tls-broken":
      return unreachable(
        `${host} and Connetra could not agree on how to encrypt.`,
        "Check the access URL: it begins with https:// and has no port, unless your installation has one of its own.",
        false,
      );
    case "redirected":
      return {
        code: "vendor-answer-unexpected",
        message: `${host} sends requests on to another address, as it does for sign-in or when an account has moved.`,
        remedy: `Enter the address that your account has now. ${WHERE} Connetra sends a token only to the address that was entered.`,
      };
    case "not-http":
      return { ...noApi(sender, false), message: `${host} answers with something that is not HTTP.` };
    case "unreadable":
      if (fault.isHtml || asked === "host") return noApi(sender, fault.isHtml);
      return {
        code: "vendor-answer-unexpected",
        message: `What ${host} says of the account${asked === "account" ? "" : `'s ${asked}`} could not be read.`,
        remedy: "Try again. If it stays like this, the log of Connetra has the details for whoever runs it.",
        passes: true,
      };
    case "unknown":
      return unreachable(
        `${host} could not be asked.`,
        "Try again. If it stays like this, the log of Connetra has the reason for whoever runs it.",
      );
  }
};

/** A fault in our words. What dbt Cloud itself says stays behind in `cause`. */
export const tellFault = (sender: Sender, asked: Asked, fault: HttpFault, wasAccepted: boolean): AppError => {
  const { code, message, remedy, passes = false, retryAfterMs = null } = told(sender, asked, fault, wasAccepted);
  return new AppError(code, message, {
    ...{ remedy, retryable: passes, retryAfterMs, cause: fault },
    fault: passes ? "vendor" : "user",
  });
};

export const gone = (path: string): AppError =>
  new AppError("artifact-stale", `${path} has been removed or replaced since it was listed.`, {
    remedy: "Nothing needs to be done: the next try reads what is there then.",
    ...{ retryable: true, fault: "vendor" },
  });

/** Of what was picked. */
export const LOST = "not in any project that is read";

/** Of each project, why nothing of it can be read. */
export const nothingUsable = (host: string, reasons: readonly string[]): AppError => {
  const shown = reasons.slice(0, 5);
  const rest = reasons.length - shown.length;
  const list = [...shown, ...(rest > 0 ? [`and ${rest} more`] : [])].join("; ");
  return new AppError("artifact-missing", `No project at ${host} has a run to read: ${list}.`, {
    remedy:
      "Let a job of a deployment environment run once and succeed, with Generate docs on run switched on. Or choose other projects, environments or jobs here.",
  });
};

export const noProjects = ({ host, accountId }: Pick<Sender, "host" | "accountId">): AppError =>
  new AppError("nothing-found", `The token sees no project in account ${accountId} at ${host}.`, {
    remedy: PERMISSION_REMEDY,
  });
