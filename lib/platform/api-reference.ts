import { openApiDocument } from "./openapi";

export type FieldView = { name: string; place: "path" | "query" | "body" | "file"; type: string; required: boolean };
export type CallView = {
  method: string;
  path: string;
  role: "admin" | "analyst" | null;
  summary: string;
  status: string;
  request: FieldView[];
  answer: FieldView[];
};
export type CallGroup = { name: string; calls: CallView[] };

type Schema = Record<string, unknown>;

const isSchema = (value: unknown): value is Schema =>
  value !== null && typeof value === "object" && !Array.isArray(value);
const at = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>((inner, key) => (isSchema(inner) ? inner[key] : undefined), value);

/** A schema in as few words as a table cell takes. */
function typeWords(schema: unknown): string {
  if (!isSchema(schema)) return "any";
  const choices = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(choices)) return [...new Set(choices.map(typeWords))].join(" | ");
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if ("const" in schema) return JSON.stringify(schema.const);
  if (schema.type === "array") return `${typeWords(schema.items)}[]`;
  if (typeof schema.format === "string") return schema.format;
  return typeof schema.type === "string" ? schema.type : "any";
}

function fields(schema: unknown, place: FieldView["place"]): FieldView[] {
  const item = at(schema, "type") === "array" ? at(schema, "items") : schema;
  const required = at(item, "required");
  return Object.entries(at(item, "properties") ?? {}).map(([name, property]) => ({
    ...{ name, place, type: typeWords(property) },
    required: Array.isArray(required) && required.includes(name),
  }));
}

function request(operation: unknown): FieldView[] {
  const parameters = at(operation, "parameters");
  const ofAddress = (Array.isArray(parameters) ? parameters : []).map(
    (parameter: unknown): FieldView => ({
      name: String(at(parameter, "name")),
      place: at(parameter, "in") === "path" ? "path" : "query",
      type: typeWords(at(parameter, "schema")),
      required: at(parameter, "required") === true,
    }),
  );
  const content = at(operation, "requestBody", "content");
  return [
    ...ofAddress,
    ...fields(at(content, "application/json", "schema"), "body"),
    ...fields(at(content, "multipart/form-data", "schema"), "file"),
  ];
}

function callView(path: string, method: string, operation: unknown): CallView {
  const [status, response] = Object.entries(at(operation, "responses") ?? {})[0] ?? ["", null];
  const role = at(operation, "x-role");
  return {
    method: method.toUpperCase(),
    path,
    role: role === "admin" || role === "analyst" ? role : null,
    summary: String(at(operation, "summary")),
    status,
    request: request(operation),
    answer: fields(at(response, "content", "application/json", "schema"), "body"),
  };
}

/** The OpenAPI document as the human page shows it, by the first part of the path. */
export function apiReference(serverUrl: string): CallGroup[] {
  const groups = new Map<string, CallView[]>();
  for (const [path, methods] of Object.entries(at(openApiDocument(serverUrl), "paths") ?? {}))
    for (const [method, operation] of Object.entries(methods ?? {})) {
      const name = path.split("/")[1] ?? "";
      groups.set(name, [...(groups.get(name) ?? []), callView(path, method, operation)]);
    }
  return [...groups].map(([name, calls]) => ({ name, calls }));
}
