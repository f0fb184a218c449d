/** What the Administrative API is made of, as far as the stand-in has it. */
export type Resource = "accounts" | "projects" | "environments" | "jobs" | "runs" | "artifacts" | "webhooks";

/** What a token may read. */
export type Grant = { projects: "all" | readonly number[]; refuses: readonly Resource[] };

export const fullGrant: Grant = { projects: "all", refuses: [] };

export const seesProject = ({ projects }: Grant, projectId: number): boolean =>
  projects === "all" || projects.includes(projectId);

/** `Token X` and `Bearer X` are the same to dbt Cloud; anything else is no token. */
export const tokenOf = (authorization: string | undefined): string | null =>
  /^(?:Token|Bearer) (\S+)$/.exec(authorization ?? "")?.[1] ?? null;
