import { AppError } from "../../core/errors";
import type { HttpFault } from "../shared/http/http-fault";
import type { Sender } from "./api-access";
import { connectionWords, foreignAnswer } from "./connection-words";
import { GoogleFault } from "./google-fault";
import { enableApiRemedy, grantRemedy, JOB_USER, METADATA_VIEWER } from "./grants";
import { tokenRefusal } from "./token-words";
import type { Asked, Told } from "./told";

const refused = ({ projectId, email }: Sender, asked: Asked): Told => {
  const denied = (message: string, ...roles: string[]): Told => ({
    ...{ code: "permission-missing", message, remedy: grantRemedy(projectId, email, ...roles) },
  });
  switch (asked.what) {
    case "jobs":
      return denied(
        `The service account may not run queries in the project ${projectId}: the role BigQuery Job User is missing (bigquery.jobs.create).`,
        JOB_USER,
      );
    case "tables":
      return denied(
        `The service account may not list the tables of the dataset ${asked.dataset}: the role BigQuery Metadata Viewer is missing (bigquery.tables.list).`,
        METADATA_VIEWER,
      );
    case "metadata":
      return denied(
        `The service account may not read the metadata of ${asked.of}: the role BigQuery Metadata Viewer is missing (bigquery.tables.get, bigquery.tables.list).`,
        METADATA_VIEWER,
      );
    default:
      return denied(
        `The service account may not look into the project ${projectId}, or there is no project with this ID.`,
        ...[METADATA_VIEWER, JOB_USER],
      );
  }
};

const notFound = (sender: Sender, asked: Asked): Told => {
  const { projectId } = sender;
  if (asked.what === "tables")
    return {
      code: "not-found",
      message: `There is no dataset ${asked.dataset} in the project ${projectId} any more.`,
      remedy: "If it was renamed or removed on purpose, take it out of Datasets.",
    };
  if (asked.what === "metadata") return refused(sender, asked);
  return {
    code: "not-found",
    message: `There is no project with the ID ${projectId}, or the service account may not see it.`,
    remedy:
      "Check the ID: the console shows it in the list of projects, beside the name. Upper and lower case, names and numbers are other things.",
  };
};

const tooMany = (fault: HttpFault): Told => ({
  code: "vendor-rate-limited",
  message: "BigQuery asks for a pause: the project was asked too often just now, by Connetra or by others.",
  remedy:
    "Nothing needs to be done: the next try comes after a pause. If it happens often, let the schedule ask less often.",
  ...{ passes: true, retryAfterMs: fault.retryAfterMs ?? 60_000 },
});

const overQuota = ({ projectId }: Sender, fault: HttpFault): Told => ({
  code: "vendor-rate-limited",
  message: `A quota of the project ${projectId} is used up, so BigQuery answers nothing for a while.`,
  remedy: `https://console.cloud.google.com/iam-admin/quotas?project=${projectId} shows which one, and lets an owner raise it. Without that the next try comes later.`,
  ...{ passes: true, retryAfterMs: fault.retryAfterMs ?? 10 * 60_000 },
});

const byReason = new Map<string, (sender: Sender, asked: Asked, fault: GoogleFault) => Told>([
  [
    "accessNotConfigured",
    ({ projectId }) => ({
      code: "permission-missing",
      message: `The BigQuery API is switched off in the project ${projectId}.`,
      remedy: enableApiRemedy(projectId),
    }),
  ],
  [
    "billingNotEnabled",
    ({ projectId }) => ({
      code: "permission-missing",
      message: `The project ${projectId} has no billing account, so BigQuery runs no queries in it.`,
      remedy: `Link one at https://console.cloud.google.com/billing/linkedaccount?project=${projectId}`,
    }),
  ],
  [
    "vpcServiceControls",
    ({ projectId, email }) => ({
      code: "permission-missing",
      message: `The organization of the project ${projectId} lets BigQuery be asked only from inside its perimeter (VPC Service Controls), and Connetra is outside.`,
      remedy: `Ask whoever keeps the perimeter for an ingress rule for ${email} with bigquery.googleapis.com, from Connetra's address.`,
    }),
  ],
  ["accessDenied", refused],
  ["forbidden", refused],
  ["insufficientPermissions", refused],
  ["notFound", notFound],
  ["rateLimitExceeded", (_, __, fault) => tooMany(fault)],
  ["userRateLimitExceeded", (_, __, fault) => tooMany(fault)],
  ["jobRateLimitExceeded", (_, __, fault) => tooMany(fault)],
  ["quotaExceeded", (sender, _, fault) => overQuota(sender, fault)],
  [
    "bytesBilledLimitExceeded",
    ({ projectId }) => ({
      code: "vendor-answer-unexpected",
      message: `A question about the metadata of ${projectId} would bill more than the 10 GiB that Connetra allows itself.`,
      remedy: "Name the datasets to read, so that less is asked.",
    }),
  ],
]);

const tokenLost: Told = {
  code: "credentials-rejected",
  message: "BigQuery does not accept the token that Google made out a moment ago.",
  remedy:
    "The key may have been deleted just now, or the API endpoint leads to another service than BigQuery. Check both, then test again.",
};

const answered = (sender: Sender, asked: Asked, fault: GoogleFault): Told => {
  if (fault.isHtml && fault.status !== null && fault.status < 500) return foreignAnswer(sender, asked);
  if (asked.what === "token") {
    const told = tokenRefusal(sender, fault);
    if (told) return told;
  }
  if (/has not enabled BigQuery/i.test(fault.said)) return answered(sender, asked, named(fault, "accessNotConfigured"));
  if (/VPC Service Controls|organization's policy/i.test(fault.said))
    return answered(sender, asked, named(fault, "vpcServiceControls"));
  const known = byReason.get(fault.reason ?? "");
  if (known) return known(sender, asked, fault);
  if (fault.status === 401) return tokenLost;
  if (fault.status === 403) return refused(sender, asked);
  if (fault.status === 404) return asked.what === "host" ? foreignAnswer(sender, asked) : notFound(sender, asked);
  if (fault.status === 429) return tooMany(fault);
  const host = asked.what === "token" ? new URL(sender.endpoint.tokenUrl).host : sender.endpoint.host;
  if (fault.isPassing)
    return {
      code: "vendor-unreachable",
      message: `${host} cannot answer at the moment (status ${fault.status}).`,
      remedy:
        "Try again later. status.cloud.google.com tells whether it is a fault of theirs. What was read before stays as it is.",
      passes: true,
    };
  return {
    code: "vendor-answer-unexpected",
    message: `${host} answered with status ${fault.status}, which Connetra does not know.`,
    remedy: "Try again. If it stays like this, the log of Connetra has the details for whoever runs it.",
  };
};

/** The same refusal under the name that says it best; never itself again, so that words are looked up once. */
const named = (fault: GoogleFault, reason: string): GoogleFault =>
  new GoogleFault({ status: fault.status ?? 403, retryAfterMs: fault.retryAfterMs, cause: fault }, reason, "");

/** A fault in our words. What Google itself says stays behind in `cause`. */
export const tellFault = (sender: Sender, asked: Asked, fault: HttpFault): AppError => {
  const told = fault instanceof GoogleFault ? answered(sender, asked, fault) : connectionWords(sender, asked, fault);
  const { code, message, remedy, passes = false, retryAfterMs = null } = told;
  return new AppError(code, message, {
    ...{ remedy, retryable: passes, retryAfterMs, cause: fault },
    fault: passes ? "vendor" : "user",
  });
};
