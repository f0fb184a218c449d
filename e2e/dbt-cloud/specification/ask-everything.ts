import type { Endpoint } from "../endpoint";
import type { Parameter } from "../query";
import { endpoints } from "../router";
import type { DbtCloud } from "../start";

/** Asks each endpoint plainly, with everything it can include, and with one example of each parameter. */
export async function askEverything(cloud: DbtCloud): Promise<void> {
  for (const endpoint of endpoints)
    for (const path of pathsOf(cloud, endpoint))
      for (const query of queriesOf(endpoint)) {
        const headers = { authorization: `Token ${cloud.token}` };
        const response = await fetch(`${cloud.url}${path}?${query}`, { headers });
        await response.arrayBuffer();
      }
}

/** The paths of a template: for runs one of each status, because they do not look alike. */
function pathsOf({ account, demo }: DbtCloud, { template, resource }: Endpoint): string[] {
  const { project, environments, jobs } = demo.pedalworks;
  const [run] = account.runs.filter(({ hasDocs }) => hasDocs);
  const ids: Record<string, number[]> = {
    projects: [project.id],
    environments: Object.values(environments).map(({ id }) => id),
    jobs: Object.values(jobs).map(({ id }) => id),
    runs: template.includes("/steps/")
      ? account.runs.flatMap(({ steps }) => steps.map(({ id }) => id))
      : account.runs.map(({ id }) => id),
  };
  const filled = template
    .replace("{account_id}", String(account.id))
    .replace("{project_id}", String(project.id))
    .replace("{job_id}", String(jobs.nightly.id))
    .replace("{run_id}", String(run?.id))
    .replace("{remainder}", "manifest.json");
  return filled.includes("{id}") ? (ids[resource] ?? []).map((id) => filled.replace("{id}", String(id))) : [filled];
}

const queriesOf = ({ parameters }: Endpoint): URLSearchParams[] => [
  new URLSearchParams(),
  ...Object.entries(parameters).flatMap(([name, parameter]) =>
    examplesOf(name, parameter).map((example) => new URLSearchParams([[name, example]])),
  ),
];

function examplesOf(name: string, parameter: Parameter): string[] {
  if (typeof parameter !== "string") {
    if ("related" in parameter) return parameter.related ? [parameter.related.join(",")] : [];
    if ("order" in parameter) return parameter.order.flatMap((field) => [field, `-${field}`]);
    return [...("oneOf" in parameter ? parameter.oneOf : parameter.manyOf)];
  }
  const examples: Record<typeof parameter, string[]> = {
    integer: [name === "step" ? "5" : "10"],
    integers: ["[10, 20]"],
    boolean: ["true", "false"],
    text: ["latest"],
    texts: ['["latest"]'],
    instants: ['["2020-01-01T00:00:00Z", "2040-01-01T00:00:00Z"]'],
    state: ["all", "active", "deleted", "1"],
    limit: ["2"],
    offset: ["1"],
  };
  return examples[parameter];
}
