import type { Fields } from "./fields";

/** The nodes a test hangs on: where its result is shown. */
export function attachedNodes(test: Fields, type: string, dependsOn: readonly string[]): string[] {
  if (type === "unit_test") return unitTested(test, dependsOn);
  if (type !== "test") return [];
  const attached = test.word("attached_node");
  if (attached) return [attached];
  // A test written as a query of its own may look at anything: it hangs on all that it reads.
  if (dependsOn.length <= 1 || !test.has("test_metadata")) return [...dependsOn];
  return testedByGeneric(test, dependsOn);
}

/** Of what a generic test reads, what it tests: a relationships test reads the other table as well. */
function testedByGeneric(test: Fields, dependsOn: readonly string[]): string[] {
  const model = test.within("test_metadata").within("kwargs").text("model") ?? "";
  const named = dependsOn.filter((key) => namesNode(model, key));
  if (named.length > 0) return named;
  // Before the model was among the arguments: `models.orders`, the place in the YAML file.
  const name = test.text("file_key_name")?.split(".").slice(1).join(".");
  const filed = dependsOn.filter((key) => name && isNamed(key, name));
  return filed.length > 0 ? filed : [...dependsOn];
}

function unitTested(test: Fields, dependsOn: readonly string[]): string[] {
  const tested = test.word("tested_node_unique_id");
  if (tested) return [tested];
  const model = test.word("model");
  const named = dependsOn.filter((key) => model && isNamed(key, model));
  return named.length > 0 ? named : [...dependsOn];
}

const call = /\b(ref|source)\(([^)]{0,500})\)/g;
const quoted = /(?:\b(v|version)\s*=\s*)?(?:'([^']*)'|"([^"]*)"|(\d+))/g;

/** Whether Jinja such as `{{ get_where_subquery(ref('orders')) }}` names this key. */
function namesNode(jinja: string, key: string): boolean {
  return [...jinja.slice(0, 5000).matchAll(call)].some(([, kind, inner = ""]) => {
    const found = [...inner.matchAll(quoted)].map((match) => ({
      isVersion: match[1],
      text: match[2] ?? match[3] ?? match[4] ?? "",
    }));
    const names = found.filter(({ isVersion }) => !isVersion).map(({ text }) => text);
    const version = found.find(({ isVersion }) => isVersion)?.text;
    if (kind === "source") return key.startsWith("source.") && key.endsWith(`.${names.join(".")}`);
    const [name = "", project] = names.reverse();
    if (project !== undefined && key.split(".")[1] !== project) return false;
    return version === undefined ? isNamed(key, name) : key.endsWith(`.${name}.v${version}`);
  });
}

/** Whether a key has this name, with a version or without: `model.shop.orders.v2` is `orders`. */
function isNamed(key: string, name: string): boolean {
  const own = key.split(".").slice(2).join(".");
  return own === name || (own.startsWith(`${name}.v`) && /^\d/.test(own.slice(name.length + 2)));
}
