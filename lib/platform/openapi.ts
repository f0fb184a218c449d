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

type Parameter = { name: string; in: "path" | "query"; required: boolean; schema: unknown };

function parameters(operation: Operation): Parameter[] {
  const of = (schema: z.ZodType | undefined, place: Parameter["in"]): Parameter[] => {
    const { properties, required } = schema ? jsonSchema(schema, "input") : {};
    return Object.entries(properties ?? {}).map(([name, value]) => ({
      ...{ name, in: place, schema: value },
      required: Array.isArray(required) && required.includes(name),
    }));
  };
  return [...of(operation.params, "path"), ...of(operation.query, "query")];
}

function requestBody(operation: Operation): JsonSchema | undefined {
  if (operation.files) {
    const properties = Object.fromEntries(operation.files.map((name) => [name, { type: "string", format: "binary" }]));
    return { required: true, content: { "multipart/form-data": { schema: { type: "object", properties } } } };
  }
  if (!operation.body) return undefined;
  return {
    required: !operation.body.safeParse({}).success,
    content: { "application/json": { schema: jsonSchema(operation.body, "input") } },
  };
}

/** The statuses of problems that a call can answer with, for its kind of call. */
const problemStatuses = (operation: Operation): number[] => [
  ...(operation.role ? [401, 403] : []),
  ...(operation.params || operation.query ? [404] : []),
  ...(operation.method === "GET" ? [] : [409, 413, 415]),
  ...(operation.query || operation.body || operation.files ? [422] : []),
  ...(/\/(test|choices)$/.test(operation.path) ? [429] : []),
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
  for (const [operationId, operation] of Object.entries<Operation>(operations)) {
    const item = paths[operation.path] ?? {};
    paths[operation.path] = item;
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
