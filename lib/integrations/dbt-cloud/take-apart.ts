import type { TakenApart } from "../contract";
import { parseAccessUrl } from "./parse-access-url";

/** What a pasted address says: host and account go into the form; that it names a project or a job is only offered. */
export const takeApart = (field: string, text: string): TakenApart | null => {
  const parsed = field === "accessUrl" ? parseAccessUrl(text) : null;
  if (!parsed?.ok) return null;
  const { origin, accountId, projectId, jobId } = parsed.url;
  const fills = { accessUrl: origin, ...(accountId !== null && { accountId }) };
  if (projectId === null) return { fills };
  const label = jobId === null ? `Only project ${projectId}` : `Only project ${projectId}, job ${jobId}`;
  const config = { projectIds: projectId, ...(jobId !== null && { jobIds: jobId }) };
  return { fills, offer: { label, config } };
};
