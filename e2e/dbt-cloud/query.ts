/** What a query parameter may be. A list comes as the parameter repeated, or in brackets as JSON has it. */
export type Parameter =
  | "integer"
  | "integers"
  | "boolean"
  | "text"
  | "texts"
  | "instants"
  | "state"
  | "limit"
  | "offset"
  | { oneOf: readonly string[] }
  | { manyOf: readonly string[] }
  /** Names separated by commas, or a list in brackets; null where the specification does not say which. */
  | { related: readonly string[] | null }
  /** Fields to sort by; a minus before one turns the order round. */
  | { order: readonly string[] };
export type Parameters = Record<string, Parameter>;

const LARGEST_PAGE = 100;

const isInteger = (text: string): boolean => /^-?\d+$/.test(text);
const isInstant = (text: string): boolean => /^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(Date.parse(text));
const isBoolean = (text: string): boolean => /^(true|false)$/i.test(text);
const states = ["active", "deleted", "all"];

/** The query of one request, checked against what the endpoint knows. */
export class Query {
  /** As in `limit must be an integer from 1 to 100`; empty when all is well. */
  readonly faults: string[] = [];
  readonly #given = new Map<string, readonly string[]>();

  constructor(parameters: Parameters, search: URLSearchParams) {
    for (const name of new Set(search.keys())) {
      const parameter = parameters[name];
      const values = search.getAll(name);
      const fault =
        parameter === undefined ? "is not a parameter of this endpoint" : this.#take(name, parameter, values);
      if (fault) this.faults.push(`${name} ${fault}`);
    }
  }

  #take(name: string, parameter: Parameter, values: readonly string[]): string | null {
    const isList = isListParameter(parameter);
    const items = isList
      ? values.flatMap((value) => listItems(value, typeof parameter !== "string" && "related" in parameter))
      : values;
    if (!isList && items.length > 1) return "is given more than once";
    const fault = faultOf(parameter, items);
    if (!fault) this.#given.set(name, items);
    return fault;
  }

  text = (name: string): string | undefined => this.#given.get(name)?.[0];
  texts = (name: string): readonly string[] | undefined => this.#given.get(name);
  has = (name: string, value: string): boolean => this.#given.get(name)?.includes(value) ?? false;
  integers = (name: string): readonly number[] | undefined => this.#given.get(name)?.map(Number);
  integer = (name: string): number | undefined => this.integers(name)?.[0];
  boolean(name: string): boolean | undefined {
    const text = this.text(name);
    return text === undefined ? undefined : text.toLowerCase() === "true";
  }

  /** Everything that was given, as an answer's `extra.filters` repeats it. */
  filters(): Record<string, string | number | boolean | readonly string[]> {
    const plain = (text: string) => (isInteger(text) ? Number(text) : isBoolean(text) ? text === "true" : text);
    const notFilters = new Set(["include_related", "order_by"]);
    return Object.fromEntries(
      [...this.#given]
        .filter(([name]) => !notFilters.has(name))
        .map(([name, values]) => [name, values.length > 1 ? values : plain(values[0] ?? "")]),
    );
  }
}

const isListParameter = (parameter: Parameter): boolean =>
  typeof parameter === "string"
    ? ["integers", "texts", "instants"].includes(parameter)
    : "manyOf" in parameter || "related" in parameter;

function listItems(value: string, isSplitAtCommas: boolean): string[] {
  const isBracketed = value.startsWith("[") && value.endsWith("]");
  if (!isBracketed && !isSplitAtCommas) return [value];
  return value
    .replace(/^\[|\]$/g, "")
    .split(",")
    .map((item) => item.trim().replace(/^(["'])(.*)\1$/, "$2"))
    .filter((item) => item !== "");
}

function faultOf(parameter: Parameter, items: readonly string[]): string | null {
  const [first = ""] = items;
  if (typeof parameter !== "string") return faultOfNames(parameter, items);
  switch (parameter) {
    case "integer":
      return isInteger(first) ? null : "must be an integer";
    case "integers":
      return items.length > 0 && items.every(isInteger) ? null : "must be integers";
    case "boolean":
      return isBoolean(first) ? null : "must be true or false";
    case "instants":
      return items.length === 2 && items.every(isInstant) ? null : "must be two dates";
    case "state":
      return isInteger(first) || states.includes(first) ? null : `must be an integer or one of ${states.join(", ")}`;
    case "limit":
      return isInteger(first) && Number(first) >= 1 && Number(first) <= LARGEST_PAGE
        ? null
        : `must be an integer from 1 to ${LARGEST_PAGE}`;
    case "offset":
      return isInteger(first) && Number(first) >= 0 ? null : "must be an integer from 0";
    case "text":
    case "texts":
      return null;
  }
}

function faultOfNames(parameter: Exclude<Parameter, string>, items: readonly string[]): string | null {
  if ("related" in parameter) {
    const unknown = items.filter((item) => parameter.related && !parameter.related.includes(item));
    return unknown.length === 0 ? null : `does not know ${unknown.join(", ")}`;
  }
  const [allowed, asked] =
    "order" in parameter
      ? [parameter.order, items.map((item) => item.replace(/^-/, ""))]
      : ["oneOf" in parameter ? parameter.oneOf : parameter.manyOf, items];
  return asked.every((item) => allowed.includes(item)) ? null : `must be one of ${allowed.join(", ")}`;
}
