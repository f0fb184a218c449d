import { z } from "zod";
import { errorCodes, httpStatus } from "../core/errors";
import type { Operation } from "./operation";
import { operations } from "./operations";
import { problem } from "./problem";

type JsonSchema = Record<string, unknown>;

function jsonSchema(schema: z.ZodType, io: "input" | "output"): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any", target: "draft-2020-12" });
  return rest;
}

/** A parameter that can be but one of a few is written out: each value is an address of its own. */
const writtenOut = ({ params }: Operation): [name: string, values: string[]][] =>
  Object.entries(params?.shape ?? {}).flatMap(([name, schema]) =>
    schema instanceof z.ZodEnum ? [[name, schema.options.map(String)]] : [],
  );

/** The addresses under which a call is documented. */
export const documentedPaths = (operation: Operation): string[] =>
  writtenOut(operation).reduce(
    (paths, [name, values]) => paths.flatMap((path) => values.map((value) => path.replace(`{${name}}`, value))),
    [operation.path],
  );

type Parameter = { name: string; in: "path" | "query"; required: boolean; schema: unknown };

function parameters(operation: Operation): Parameter[] {
  const of = (schema: z.ZodType | undefined, place: Parameter["in"]): Parameter[] => {
    const { properties, required } = schema ? jsonSchema(schema, "input") : {};
    return Object.entries(properties ?? {}).map(([name, value]) => ({
      ...{ name, in: place, schema: value },
      required: Array.isArray(required) && required.includes(name),
    }));
  };
  const names = writtenOut(operation).map(([name]) => name);
  return [...of(operation.params, "path"), ...of(operation.query, "query")].filter(({ name }) => !names.includes(name));
}

function requestBody(operation: Operation): JsonSchema | undefined {
  if (operation.files) {
    const properties = Object.fromEntries(operation.files.map((name) => [name, { type: "string", format: "binary" }]));
    return { required: true, content: { "multipart/form-data": { schema: { type: "object", properties } } } };
  }
  const body = operation.body ?? operation.signedBody?.schema;
  if (!body) return undefined;
  return {
    required: operation.signedBody !== undefined || !body.safeParse({}).success,
    content: { "application/json": { schema: jsonSchema(body, "input") } },
  };
}

/** The statuses of problems that a call can answer with, for its kind of call. */
const problemStatuses = (operation: Operation): number[] => [
  ...(operation.role || operation.signedBody ? [401, 403] : []),
  ...(operation.params || operation.query ? [404] : []),
  ...(operation.method === "GET" ? [] : [409, 413, 415]),
  ...(operation.query || operation.body || operation.files || operation.signedBody ? [422] : []),
  ...(operation.signedBody || /\/(test|choices)$/.test(operation.path) ? [429] : []),
  500,
];

function responses(operation: Operation): JsonSchema {
  const good = operation.answer && {
    content: { "application/json": { schema: jsonSchema(operation.answer, "output") } },
  };
  const problems = problemStatuses(operation).map((status) => [status, { $ref: "#/components/responses/problem" }]);
  return { [operation.status]: { description: operation.summary, ...good }, ...Object.fromEntries(problems) };
}

/** The OpenAPI document, made from the schemas that check each call. */
export function openApiDocument(serverUrl: string): JsonSchema {
  const paths: Record<string, JsonSchema> = {};
  const calls = Object.entries<Operation>(operations).flatMap(([name, operation]) =>
    documentedPaths(operation).map((path, at) => ({
      operationId: at === 0 ? name : `${name}${at + 1}`,
      operation,
      path,
    })),
  );
  for (const { operationId, operation, path } of calls) {
    const item = paths[path] ?? {};
    paths[path] = item;
    item[operation.method.toLowerCase()] = {
      operationId,
      summary: operation.summary,
      tags: [operation.path.split("/")[1]?.replace(".json", "")],
      "x-role": operation.role,
      security: operation.role ? [{ token: [] }, { session: [] }] : [],
      parameters: parameters(operation),
      requestBody: requestBody(operation),
      responses: responses(operation),
    };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Connetra", version: "1", description: "Every list takes limit (at most 200) and cursor." },
    servers: [{ url: `${serverUrl}/api/v1` }],
    paths,
    components: {
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "An API token of the role admin or analyst." },
        session: { type: "apiKey", in: "cookie", name: "connetra.session", description: "The web app's session." },
      },
      schemas: { problem: jsonSchema(problem, "output") },
      responses: {
        problem: {
          description: "What went wrong and what to do about it, by RFC 9457",
          content: { "application/problem+json": { schema: { $ref: "#/components/schemas/problem" } } },
        },
      },
    },
  };
}

/** Every code a problem can carry, with its status, for the human page. */
export const problemCodes = errorCodes.map((code) => ({ code, status: httpStatus(code) }));
