import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { z } from "zod";

/** dbt Cloud's own specification is not ours to ship: it is looked for beside the project. */
const besideTheProject = path.join(import.meta.dirname, "../../../../shared/dbt-cloud");

export const specificationFolder = (): string | null => (existsSync(besideTheProject) ? besideTheProject : null);

const reference = z.object({ $ref: z.string() });
const parameterSchema = z.looseObject({
  type: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  format: z.string().optional(),
  items: z
    .looseObject({ type: z.string(), enum: z.array(z.unknown()).optional(), format: z.string().optional() })
    .optional(),
  oneOf: z.array(z.unknown()).optional(),
});
const parameter = z.object({ in: z.string(), name: z.string(), schema: parameterSchema });
const operation = z.object({
  parameters: z.array(parameter).default([]),
  responses: z.object({
    "200": z
      .object({ content: z.record(z.string(), z.object({ schema: reference.or(z.looseObject({})) })).optional() })
      .optional(),
  }),
});
const document = z.object({
  paths: z.record(z.string(), z.object({ get: operation.optional() })),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

export type QueryParameter = z.infer<typeof parameter>;

/** A path of the specification that can be read from. */
export type Operation = {
  /** Which of the two documents it is in. */
  version: "v2" | "v3";
  template: string;
  query: ReadonlyMap<string, QueryParameter>;
  /** Name of the schema of a good answer; null where the specification has none, as for artifacts. */
  answer: string | null;
};

export type Specification = {
  operations: readonly Operation[];
  schemas: Record<Operation["version"], Record<string, unknown>>;
};

export function readSpecification(folder: string): Specification {
  const read = (version: Operation["version"]) =>
    document.parse(parse(readFileSync(path.join(folder, `openapi-${version}.yaml`), "utf8")));
  const documents = { v2: read("v2"), v3: read("v3") };
  const operations = (["v2", "v3"] as const).flatMap((version) =>
    Object.entries(documents[version].paths).flatMap(([template, { get }]) =>
      get ? [{ version, template, query: queryOf(get), answer: answerOf(get) }] : [],
    ),
  );
  return { operations, schemas: { v2: documents.v2.components.schemas, v3: documents.v3.components.schemas } };
}

const queryOf = ({ parameters }: z.infer<typeof operation>) =>
  new Map(parameters.filter((given) => given.in === "query").map((given) => [given.name, given]));

function answerOf({ responses }: z.infer<typeof operation>): string | null {
  const schema = reference.safeParse(responses["200"]?.content?.["application/json"]?.schema);
  return schema.success ? (schema.data.$ref.split("/").at(-1) ?? null) : null;
}

/** The operation that a path means, however many parameters it has in it. */
export function operationOf({ operations }: Specification, pathname: string): Operation | undefined {
  const matching = operations.filter(({ template }) =>
    new RegExp(
      `^${template.replace(/\{(\w+)\}/g, (_, name: string) => (name === "remainder" ? ".+" : "[^/]+"))}$`,
    ).test(pathname),
  );
  // `…/artifacts/` is a list, `…/artifacts/{remainder}` a file: the fewer parameters, the nearer.
  return matching.sort((a, b) => a.template.split("{").length - b.template.split("{").length)[0];
}
