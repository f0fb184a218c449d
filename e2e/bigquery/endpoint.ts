import type { Reply } from "../stand-in/reply";
import type { Jobs } from "./jobs";
import { accessDenied, apiNotEnabled, notFound, Refused } from "./refusal";
import type { ServiceAccount } from "./service-account";
import { type Dataset, type Project, seesDataset, type World } from "./world";

/** What a parameter of a request may be. */
export type Parameter = "text" | "count" | "boolean" | { oneOf: readonly string[] };

/** How the stand-in behaves, apart from what it holds. */
export type Behaviour = {
  /** The largest page, whatever `maxResults` says. */
  pageLimit: number;
  /** How often a query answers that it is not done before it is. */
  pollsUntilDone: number;
};

export type AskedOf = {
  world: World;
  account: ServiceAccount;
  jobs: Jobs;
  behaviour: Behaviour;
  part: (name: string) => string;
  parameter: (name: string) => string | null;
  body: unknown;
};

export type Endpoint = {
  method: "GET" | "POST";
  /** As the discovery document writes it, below `/bigquery/v2/`. */
  template: string;
  parameters: Readonly<Record<string, Parameter>>;
  answer: (asked: AskedOf) => Reply & { sql?: string };
};

/** Parameters that every method of every Google API takes. */
export const commonParameters: Readonly<Record<string, Parameter>> = {
  prettyPrint: "boolean",
  alt: { oneOf: ["json"] },
  quotaUser: "text",
  key: "text",
};

export function matchTemplate(template: string, path: string): Record<string, string> | null {
  const pattern = template.replace(/\{(\w+)\}/g, (_, name: string) => `(?<${name}>[^/]+)`);
  const match = new RegExp(`^/bigquery/v2/${pattern}$`).exec(path);
  if (!match) return null;
  const decoded = Object.entries(match.groups ?? {}).map(([name, text]) => [name, decodeURIComponent(text)]);
  return Object.fromEntries(decoded);
}

/** What is wrong with the parameters of a request; null when nothing is. */
export function faultOf(search: URLSearchParams, { parameters }: Endpoint): string | null {
  for (const name of new Set(search.keys())) {
    const kind = parameters[name] ?? commonParameters[name];
    const [value = "", ...more] = search.getAll(name);
    if (kind === undefined) return `Unknown name "${name}": Cannot bind query parameter.`;
    if (more.length > 0) return `The parameter ${name} is given more than once.`;
    const isGood =
      kind === "text" ||
      (kind === "count" && /^\d+$/.test(value)) ||
      (kind === "boolean" && /^(true|false)$/.test(value)) ||
      (typeof kind === "object" && kind.oneOf.includes(value));
    if (!isGood) return `Invalid value at '${name}': "${value}"`;
  }
  return null;
}

/** The project of the path, if the API is turned on in it. */
export function projectOf({ world, part }: AskedOf): Project {
  const id = part("projectId");
  const project = world.projects.find((known) => known.id === id || known.number === id);
  if (!project) throw new Refused(notFound(`Project ${id}`));
  if (project.isApiEnabled === false) throw new Refused(apiNotEnabled(project.number));
  return project;
}

/** The dataset of the path; who may not see it is not told whether it exists. */
export function datasetOf(asked: AskedOf, permission: string): { project: Project; dataset: Dataset } {
  const project = projectOf(asked);
  const id = asked.part("datasetId");
  const name = `${project.id}:${id}`;
  if (!seesDataset(asked.account.grants, project.id, id))
    throw new Refused(
      accessDenied(`Dataset ${name}: Permission ${permission} denied on dataset ${name} (or it may not exist).`),
    );
  const dataset = project.datasets.find((known) => known.id === id);
  if (!dataset) throw new Refused(notFound(`Dataset ${name}`));
  return { project, dataset };
}
