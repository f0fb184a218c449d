import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import type { Exchange } from "../exchange";
import { type Differences, differences, nullInRefusals } from "./known-differences";
import type { Operation, Specification } from "./specification";

/** A date and a time of day; between them a T, or the space that runs have. */
const instant = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** Checks JSON answers against the specification's schemas, and keeps account of the differences that were met. */
export class AnswerCheck {
  /** As in `RunResponse: git_sha is null`. */
  readonly met = new Set<string>();
  readonly #ajv = new Ajv({ strict: false, allErrors: true, verbose: true, logger: false });

  constructor({ schemas }: Specification) {
    this.#ajv.addFormat("date-time", instant);
    for (const [version, named] of Object.entries(schemas))
      this.#ajv.addSchema({ $id: version, components: { schemas: closed(named) } });
  }

  faults(operation: Operation, { status, answer }: Exchange): string[] {
    if (status !== 200) return answer === undefined ? [] : this.#faultsOfRefusal(answer);
    if (operation.answer === null) return answer === undefined ? [] : ["this endpoint answers with a file"];
    if (answer === undefined) return ["the answer is not JSON"];
    const about = operation.answer.replace(/(List)?Enveloped$/, "");
    const known: Partial<Differences> = differences[about] ?? {};
    return this.#errors(operation.version, operation.answer, answer).flatMap((error) => {
      const difference = differenceOf(error);
      if (!difference || !known[difference.kind]?.includes(difference.path)) return [`${about}: ${wordsOf(error)}`];
      this.met.add(`${about}: ${difference.kind}: ${difference.path}`);
      return [];
    });
  }

  #faultsOfRefusal(answer: unknown): string[] {
    const status = typeof answer === "object" && answer !== null && "status" in answer ? answer.status : undefined;
    return this.#errors("v2", "ResponseStatus", status).flatMap((error) =>
      error.data === null && nullInRefusals.includes(error.instancePath.slice(1)) ? [] : [`refusal: ${wordsOf(error)}`],
    );
  }

  #errors(version: Operation["version"], schema: string, value: unknown): ErrorObject[] {
    const validate: ValidateFunction | undefined = this.#ajv.getSchema(`${version}#/components/schemas/${schema}`);
    if (!validate) throw new Error(`The specification has no schema ${schema}`);
    return validate(value) ? [] : (validate.errors ?? []);
  }
}

/** Everything in known-differences, in the words of `met`. */
export const allDifferences = (): string[] =>
  Object.entries(differences).flatMap(([about, kinds]) =>
    Object.entries(kinds).flatMap(([kind, paths]) => paths.map((path) => `${about}: ${kind}: ${path}`)),
  );

/** An error that could be a known difference: a null, or a field that the specification does not name. */
function differenceOf({ instancePath, data, keyword, params }: ErrorObject) {
  const path = instancePath.replace(/^\/data(\/\d+)?\/?/, "").replace(/\/\d+/g, "/*");
  if (data === null) return { kind: "nulls", path } as const;
  if (keyword !== "additionalProperties") return null;
  return { kind: "undocumented", path: [path, String(params.additionalProperty)].filter(Boolean).join("/") } as const;
}

const wordsOf = ({ instancePath, message, data, params }: ErrorObject): string =>
  `${instancePath || "/"} ${message} ${JSON.stringify(params)}, and is ${JSON.stringify(data)?.slice(0, 60)}`;

/** The schemas with what OpenAPI 3.0 writes in its own way, and with no room for fields they do not name. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== "object" || schema === null) return schema;
  const made: Record<string, unknown> = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, key === "enum" || key === "required" ? value : closed(value)]),
  );
  if (made.nullable === true && typeof made.type === "string") made.type = [made.type, "null"];
  if (made.type === "object" && made.properties && !("additionalProperties" in made)) made.additionalProperties = false;
  return made;
}
