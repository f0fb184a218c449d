import { explainThrown } from "../shared/http/explain-thrown";
import { GoogleFault } from "./google-fault";

const shut: ReadonlySet<string> = new Set(["accessDenied", "forbidden", "insufficientPermissions", "notFound"]);

/** Whether this one question may not be asked, though others may: a matter of roles, and none of the project or the key. */
export const isShut = (thrown: unknown): boolean => {
  const fault = explainThrown(thrown);
  if (!(fault instanceof GoogleFault) || fault.isHtml || fault.isPassing) return false;
  return shut.has(fault.reason ?? "") || (fault.reason === null && (fault.status === 403 || fault.status === 404));
};
