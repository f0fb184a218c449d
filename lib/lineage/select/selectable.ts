import type { AssetType, JsonObject, TestStatus } from "../../core/catalog";
import type { ChangedPart } from "./changed-parts";

/** A test as selectors ask for it; it is told on the assets that it hangs on. */
export type SelectableTest = {
  kind: "generic" | "singular" | "unit";
  name: string;
  package: string | null;
  path: string | null;
  /** `unique` of `unique_orders_id`; null where it is written as a query of its own. */
  generic: string | null;
  /** Its settings: severity, limit, where … */
  settings: JsonObject;
  /** dbt's word for its last result. */
  status: string | null;
};

/** What a selector can ask of a node. */
export type Selectable = {
  key: string;
  type: AssetType;
  name: string;
  database: string | null;
  schema: string | null;
  package: string | null;
  materialization: string | null;
  testStatus: TestStatus;
  path: string | null;
  tags: readonly string[];
  owner: string | null;
  group: string | null;
  access: string | null;
  /** dbt's word for its last run: success, error, skipped. */
  runStatus: string | null;
  /** What dbt found when it last looked at a source's age: pass, warn, error. */
  freshness: string | null;
  /** What the published version changed of it, against the version before; `new` when that did not have it. */
  change: "new" | readonly ChangedPart[];
  /** Its YAML file, where that is another than the one that defines it. */
  patchPath: string | null;
  version: string | null;
  latestVersion: string | null;
  /** dbt's config of it, as far as it is kept; null where dbt does not look for one. */
  config: JsonObject | null;
  /** Whether a source's data is newer than what dbt saw at its look before. */
  isFresher: boolean;
  tests: readonly SelectableTest[];
};

/** What is not known of a node that dbt does not know. */
export const noFacts = {
  tags: [],
  group: null,
  access: null,
  runStatus: null,
  change: [],
  patchPath: null,
  version: null,
  latestVersion: null,
  config: null,
  isFresher: false,
  tests: [],
} satisfies Partial<Selectable>;

const inWarehouse = new Set<AssetType>(["table", "view", "materialized_view", "external_table"]);

const isWarehouseType = (type: AssetType): boolean => inWarehouse.has(type);

/** The folders between the project's folder of that kind (`models`, `seeds`) and the file. */
const foldersOf = (path: string | null): string[] => path?.split("/").slice(1, -1) ?? [];

/** `orders.v2` of `model.shop.orders.v2`; what dbt's unique_id says after type and package. */
const afterPackage = ({ key, package: project }: Pick<Selectable, "key" | "package">): string =>
  project === null ? key : key.slice(key.indexOf(".") + 1 + project.length + 1);

/** `v2` of a model that has versions. */
const versionOf = (node: Selectable): string | null =>
  node.type === "model" &&
  node.key.startsWith(".v", node.key.lastIndexOf(".")) &&
  /^.+\.v[^.]+$/.test(afterPackage(node))
    ? node.key.slice(node.key.lastIndexOf(".") + 1)
    : null;

export const sourceNameOf = (node: Pick<Selectable, "key" | "package" | "name">): string => {
  const rest = afterPackage(node);
  return rest.endsWith(`.${node.name}`) ? rest.slice(0, -node.name.length - 1) : (rest.split(".")[0] ?? rest);
};

/**
 * The fully qualified name as dbt has it: package, folders, name. It is told from the file's path, for a manifest keeps it
 * and the catalog does not. A warehouse's relation has its own three parts.
 */
export function qualifiedName(node: Selectable): string[] {
  if (isWarehouseType(node.type)) return [node.database, node.schema, node.name].filter((part) => part !== null);
  const version = versionOf(node);
  return [
    node.package ?? "",
    ...(node.type === "analysis" ? ["analysis"] : []),
    ...foldersOf(node.path),
    ...(node.type === "source" ? [sourceNameOf(node)] : []),
    ...snapshotFile(node),
    node.name,
    ...(version ? [version] : []),
  ];
}

/** Several snapshots may stand in one SQL file, which dbt counts as a folder then. */
function snapshotFile({ type, path }: Selectable): string[] {
  const file = type === "snapshot" ? path?.split("/").at(-1) : undefined;
  return file?.endsWith(".sql") ? [file.slice(0, -".sql".length)] : [];
}

export const isVersioned = (node: Selectable): boolean => versionOf(node) !== null;
