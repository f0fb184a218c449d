/** What a token has to be allowed, in the words of each plan. What counts is what it can do, not what its role is called. */
export const permissionByPlan: readonly { plan: string; token: string; permission: string }[] = [
  {
    plan: "Enterprise, Enterprise+",
    token: "service token",
    permission:
      "**Job Viewer** for the projects to read. Analyst, Account Viewer and all that may do more work as well.",
  },
  {
    plan: "Starter",
    token: "personal token",
    permission:
      "That of the person who creates it; a Read-only license is enough. Service tokens of this plan cannot read runs.",
  },
  { plan: "Team (legacy)", token: "service token", permission: "**Read-only**." },
  { plan: "Developer", token: "–", permission: "This plan has no API." },
];

/** The same in a sentence, as the remedy of a step that was refused. */
export const PERMISSION_REMEDY =
  "Create a token that may read it, in Account settings. Enterprise: a service token with the permission set Job Viewer for all projects to read. Team: a service token with Read-only. Starter: a personal token of somebody who sees the projects. Metadata Only and Semantic Layer Only are for other APIs. If the account restricts addresses (Account settings → IP restrictions), allow the one that Connetra connects from.";
