import type { Json, JsonObject } from "../../core/catalog";
import type { Selectable } from "./selectable";

/** Settings that only tests have, by which the assets are selected that such tests hang on. */
const ofTests = new Set(["severity", "where", "limit", "fail_calc", "warn_if", "error_if", "store_failures"]);

/** What dbt's config has and the catalog does not keep as it was written, and what answers instead. */
export const unkeptConfig: ReadonlyMap<string, string> = new Map([
  ["schema", "Write schema: for the schema in which it stands."],
  ["database", "Write database: for the database in which it stands."],
  ["alias", "Select it by its own name."],
  ["quoting", "Select by a tag, a path or another config."],
  ["packages", "Select by a tag, a path or another config."],
  ["freshness", "Write freshness:warn or freshness:error for what dbt found."],
]);

/** dbt's rule for `config.a.b:value`: equal as text, true or false in any case, or one of a list. No patterns. */
export function matchesConfig(node: Selectable, names: readonly string[], value: string): boolean {
  const [first = ""] = names;
  if (ofTests.has(first))
    return node.tests.some(({ settings }) =>
      first === "severity"
        ? String(settings.severity ?? "ERROR").toLowerCase() === value.toLowerCase()
        : isValue(valueAt(settings, names), value),
    );
  return node.config !== null && isValue(valueAt(node.config, names), value);
}

function valueAt(from: JsonObject, names: readonly string[]): Json | undefined {
  let value: Json | undefined = from;
  for (const name of names) {
    if (typeof value !== "object" || value === null || Array.isArray(value) || !Object.hasOwn(value, name))
      return undefined;
    value = value[name];
  }
  return value;
}

function isValue(known: Json | undefined, value: string): boolean {
  if (Array.isArray(known)) return known.some((each) => isValue(each, value) && !Array.isArray(each));
  return typeof known === "boolean" ? String(known) === value.toLowerCase() : known === value;
}

/** The configs that a node can be asked for, each with its values, for who completes. */
export function* configValues(config: JsonObject, prefix = "config"): Generator<[method: string, value: string]> {
  for (const [name, value] of Object.entries(config)) {
    // Only such a name can be written before the colon.
    if (!/^\w+$/.test(name)) continue;
    if (Array.isArray(value)) {
      for (const each of value) if (typeof each === "string") yield [`${prefix}.${name}`, each];
    } else if (typeof value === "object" && value !== null) yield* configValues(value, `${prefix}.${name}`);
    else if (typeof value === "string" || typeof value === "boolean") yield [`${prefix}.${name}`, String(value)];
  }
}
