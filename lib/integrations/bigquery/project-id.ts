const projectId = /^([a-z0-9][a-z0-9.-]*\.[a-z]{2,}:)?[a-z][a-z0-9-]{4,28}[a-z0-9]$/;

/** The project's id in whatever was pasted: an address of the console, `projects/…`, something with spaces or backticks around it. */
export const readProjectId = (pasted: string): string => {
  const text = pasted.trim().replace(/^[`"']+|[`"']+$/g, "");
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) {
    const url = new URL(text);
    return url.searchParams.get("project") ?? /\/projects\/([^/?]+)/.exec(url.pathname)?.[1] ?? text;
  }
  return text.replace(/^\/?projects\//, "").toLowerCase();
};

/** What is wrong with a project id, in words that say where the right one stands; null when nothing is. */
export const projectIdComplaint = (id: string): string | null => {
  if (projectId.test(id)) return null;
  if (/^\d+$/.test(id)) return "This is the project's number. Enter its ID, as dbt's profile has it under project.";
  if (/^https?:\/\//i.test(id)) return "This address names no project. Enter the project's ID, such as acme-analytics.";
  if (/@/.test(id)) return "This is a service account's address. The project's ID is the part between @ and .iam.";
  if (/[.:]/.test(id)) return "Enter the project alone. Datasets have a field of their own.";
  if (/\s/.test(id)) return "This looks like the project's name. Enter its ID, which has no spaces.";
  return "A project ID has 6 to 30 lower-case letters, digits and hyphens, such as acme-analytics.";
};
