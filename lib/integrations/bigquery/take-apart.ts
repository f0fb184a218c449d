import type { TakenApart } from "../contract";
import { projectIdComplaint, readProjectId } from "./project-id";
import { readServiceAccount } from "./service-account";

/** What a pasted key file, or an address of the console, says about the project. */
export const takeApart = (field: string, text: string): TakenApart | null => {
  if (field === "serviceAccountJson") {
    const read = readServiceAccount(text);
    const projectId = "account" in read ? read.account.projectId : null;
    return projectId !== null && projectIdComplaint(projectId) === null ? { fills: { projectId } } : null;
  }
  if (field !== "projectId") return null;
  const projectId = readProjectId(text);
  return projectId !== text && projectIdComplaint(projectId) === null ? { fills: { projectId } } : null;
};
