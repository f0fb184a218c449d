/** A dbt project that exists only as numbers: node i is the same whenever it is asked for, so nothing need be held. */
export type ProjectShape = {
  models: number;
  testsPerModel: number;
  /** Which run of dbt wrote it: whatever dbt writes anew each time is another then. */
  run?: number;
  /** The share of models that another run finds with another description. */
  changed?: number;
};

const packages = ["shop", "finance", "logistics", "growth"];
const layers = [
  { name: "staging", prefix: "stg", schema: "staging", materialized: "view", share: 0.4 },
  { name: "intermediate", prefix: "int", schema: "intermediate", materialized: "ephemeral", share: 0.25 },
  { name: "marts", prefix: "fct", schema: "marts", materialized: "incremental", share: 0.35 },
] as const;
const subjects = ["orders", "customers", "payments", "shipments", "sessions", "products", "invoices", "returns"];
const columnNames = ["id", "created_at", "status", "amount", "customer_id", "region", "updated_at", "is_active"];
const tests = ["not_null", "unique", "accepted_values", "relationships"];

/** A number in [0, 1) out of two others: the same every time (mulberry32). */
export function chance(a: number, b: number): number {
  let t = (Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca77)) + 0x6d2b79f5;
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}

const pick = <T>(list: readonly T[], a: number, b: number): T => list[Math.floor(chance(a, b) * list.length)] as T;

export class SyntheticProject {
  readonly sources: number;
  readonly exposures: number;
  #starts: number[] = [];

  constructor(readonly shape: ProjectShape) {
    this.sources = Math.ceil(shape.models / 10);
    this.exposures = Math.ceil(shape.models / 50);
    let start = 0;
    for (const { share } of layers) {
      this.#starts.push(Math.floor(start * shape.models));
      start += share;
    }
  }

  #layerOf(i: number): number {
    return i >= (this.#starts[2] ?? 0) ? 2 : i >= (this.#starts[1] ?? 0) ? 1 : 0;
  }

  #model(i: number) {
    const at = this.#layerOf(i);
    const layer = layers[at] ?? layers[0];
    const pkg = packages[i % packages.length] ?? "shop";
    const name = `${layer.prefix}_${pick(subjects, i, 1)}_${i}`;
    return { at, layer, pkg, name, id: `model.${pkg}.${name}` };
  }

  #isChanged(i: number): boolean {
    return chance(i, 90) < (this.shape.changed ?? 0);
  }

  #source(i: number) {
    const pkg = packages[i % packages.length] ?? "shop";
    const name = `raw_${pick(subjects, i, 2)}_${i}`;
    const group = `app_${i % 40}`;
    return { pkg, name, group, id: `source.${pkg}.${group}.${name}` };
  }

  /** About 2.3 upstream nodes: a source for staging, the layers below for the rest, a few hubs asked for by many. */
  parents(i: number): string[] {
    const { at } = this.#model(i);
    if (at === 0 || i === 0) {
      const found = [this.#source(Math.floor(chance(i, 3) * this.sources)).id];
      return chance(i, 4) < 0.4 ? [...found, this.#source(Math.floor(chance(i, 5) * this.sources)).id] : found;
    }
    const count = 2 + Math.floor(chance(i, 6) * 3);
    const found = Array.from({ length: count }, (_, n) => {
      const hub = chance(i, 7 + n) < 0.1;
      const below = at === 1 ? (this.#starts[1] ?? 1) : i;
      const spread = hub ? Math.min(10, below) : below;
      return this.#model(Math.floor(chance(i, 20 + n) * spread)).id;
    });
    return [...new Set(found)];
  }

  columns(i: number): { name: string; type: string }[] {
    const count = 6 + Math.floor(chance(i, 8) * 20);
    return Array.from({ length: count }, (_, n) => {
      const name = columnNames[n % columnNames.length] ?? "id";
      return {
        name: n < columnNames.length ? name : `${name}_${n}`,
        type: pick(["integer", "text", "numeric", "timestamp"], i, n),
      };
    });
  }

  model(i: number): [string, object] {
    const { layer, pkg, name, id } = this.#model(i);
    const parents = this.parents(i);
    const columns = this.columns(i);
    const code = sql(name, parents, columns);
    const documented = columns.map((column, n) => [column.name, columnNode(column, i, n)] as const);
    const ephemeral = layer.materialized === "ephemeral";
    const group = chance(i, 9) < 0.3 ? `team_${i % 12}` : null;
    const tags = [layer.name, ...(chance(i, 10) < 0.2 ? ["daily"] : [])];
    const node = {
      ...common(id, "model", name, pkg, `models/${layer.name}/${name}.sql`),
      ...{ database: "warehouse", schema: `${pkg}_${layer.schema}`, alias: name },
      relation_name: ephemeral ? null : `"warehouse"."${pkg}_${layer.schema}"."${name}"`,
      checksum: { name: "sha256", checksum: String(chance(i, 11)).slice(2).padEnd(64, "0") },
      config: {
        ...modelConfig,
        materialized: layer.materialized,
        tags,
        group,
        meta: { owner: `team_${i % 12}`, pii: i % 7 === 0 },
      },
      ...{ tags, group, access: group ? "private" : "protected", meta: { owner: `team_${i % 12}`, pii: i % 7 === 0 } },
      created_at: 1767225600.5 + (this.shape.run ?? 0) * 86_400 + i / 1000,
      description: `${name} holds one row per ${pick(subjects, i, 12)}. `.repeat(this.#isChanged(i) ? 7 : 6),
      columns: Object.fromEntries(documented),
      raw_code: code.raw,
      compiled_code: code.compiled,
      ...{ compiled: true, language: "sql", contract: { enforced: false, alias_types: true, checksum: null } },
      refs: parents
        .filter((key) => key.startsWith("model."))
        .map((key) => ({ name: key.split(".")[2], package: null, version: null })),
      depends_on: { macros: ["macro.dbt.is_incremental", "macro.dbt_utils.star"], nodes: parents },
      ...{ constraints: [], version: null, latest_version: null, deprecation_date: null, primary_key: ["id"] },
    };
    return [id, node];
  }

  test(i: number, n: number): [string, object] {
    const { pkg, name: model, id: attached } = this.#model(i);
    const kind = tests[(i + n) % tests.length] ?? "unique";
    const column = columnNames[n % columnNames.length] ?? "id";
    const name = `${kind}_${model}_${column}`;
    const id = `test.${pkg}.${name}.${Math.floor(chance(i, 30 + n) * 1e10).toString(16)}`;
    const node = {
      ...common(id, "test", name, pkg, `models/${model}.yml`),
      ...{ database: "warehouse", schema: "dbt_test__audit", alias: name, relation_name: null, columns: {} },
      config: {
        enabled: true,
        alias: null,
        schema: "dbt_test__audit",
        database: null,
        tags: [],
        meta: {},
        group: null,
        ...testConfig,
      },
      raw_code: `{{ test_${kind}(**_dbt_generic_test_kwargs) }}`,
      compiled_code: `\n    \n    \n\nselect ${column}\nfrom "warehouse"."${pkg}"."${model}"\nwhere ${column} is null\n\n`,
      refs: [{ name: model, package: null, version: null }],
      depends_on: { macros: [`macro.dbt.test_${kind}`], nodes: [attached] },
      ...{ column_name: column, file_key_name: `models.${model}`, attached_node: attached },
      test_metadata: {
        name: kind,
        namespace: null,
        kwargs: { column_name: column, model: `{{ get_where_subquery(ref('${model}')) }}` },
      },
    };
    return [id, node];
  }

  source(i: number): [string, object] {
    const { pkg, name, group, id } = this.#source(i);
    const columns = this.columns(i).map((column, n) => [column.name, columnNode(column, i, n)] as const);
    const node = {
      ...common(id, "source", name, pkg, `models/sources/${group}.yml`),
      ...{ database: "warehouse", schema: group, identifier: name, relation_name: `"warehouse"."${group}"."${name}"` },
      ...{
        source_name: group,
        source_description: "Landed by the loader every hour.",
        loader: "airbyte",
        external: null,
      },
      ...{ loaded_at_field: "updated_at", columns: Object.fromEntries(columns), tags: [], meta: {}, source_meta: {} },
      freshness: {
        warn_after: { count: 12, period: "hour" },
        error_after: { count: 24, period: "hour" },
        filter: null,
      },
      config: { enabled: true, event_time: null },
    };
    return [id, node];
  }

  exposure(i: number): [string, object] {
    const last = this.shape.models - 1;
    const nodes = [
      ...new Set([0, 1, 2].map((n) => this.#model(Math.max(0, last - Math.floor(chance(i, 40 + n) * last * 0.3))).id)),
    ];
    const name = `dashboard_${i}`;
    const id = `exposure.shop.${name}`;
    const node = {
      ...common(id, "exposure", name, "shop", "models/exposures.yml"),
      ...{
        type: "dashboard",
        url: `https://bi.example/${i}`,
        maturity: "high",
        label: `Dashboard ${i}`,
        tags: [],
        meta: {},
      },
      ...{
        owner: { name: `Team ${i % 12}`, email: `team${i % 12}@shop.example` },
        config: { enabled: true },
        depends_on: { macros: [], nodes },
      },
    };
    return [id, node];
  }

  /** Every node's id with its parents, for parent_map. */
  parentsOf = (i: number): [string, string[]] => [this.#model(i).id, this.parents(i)];

  catalogEntry(i: number): [string, object] | null {
    const { layer, pkg, name, id } = this.#model(i);
    if (layer.materialized === "ephemeral") return null;
    const columns = this.columns(i).map(({ name: column, type }, n) => [
      column,
      { type, index: n + 1, name: column, comment: null },
    ]);
    const metadata = {
      type: layer.materialized === "view" ? "VIEW" : "BASE TABLE",
      schema: `${pkg}_${layer.schema}`,
      name,
      database: "warehouse",
      comment: null,
      owner: "loader",
    };
    const stats = {
      has_stats: { id: "has_stats", label: "Has Stats?", value: false, include: false, description: "" },
    };
    return [id, { metadata, columns: Object.fromEntries(columns), stats, unique_id: id }];
  }
}

const common = (unique_id: string, resource_type: string, name: string, package_name: string, path: string) => ({
  ...{ resource_type, name, package_name, path: path.replace(/^models\//, ""), original_file_path: path, unique_id },
  ...{
    fqn: [package_name, ...path.split("/").slice(1, -1), name],
    description: "",
    docs: { show: true, node_color: null },
  },
  ...{ patch_path: null, build_path: null, unrendered_config: {}, created_at: 1767225600.5, doc_blocks: [] },
});

const columnNode = ({ name, type }: { name: string; type: string }, i: number, n: number) => ({
  ...{
    name,
    description: `The ${name.replaceAll("_", " ")} of the row, as the source says it; checked each morning by those who load it, and corrected by hand where the source is wrong.`,
    meta: {},
  },
  data_type: chance(i, 50 + n) < 0.5 ? type : null,
  ...{ constraints: [], quote: null, config: { meta: {}, tags: [] }, tags: [], granularity: null, doc_blocks: [] },
});

function sql(name: string, parents: readonly string[], columns: readonly { name: string }[]) {
  const list = columns.map(({ name: column }) => `        coalesce(src.${column}, 'n/a') as "${column}"`).join(",\n");
  const ctes = parents.map((key, n) => [`cte_${n}`, key] as const);
  const body = (from: (key: string) => string) =>
    `with ${ctes.map(([cte, key]) => `${cte} as (\n    select\n${list}\n    from ${from(key)} as src\n    where src.updated_at > '2020-01-01' -- späte Zeilen\n)`).join(",\n\n")}\n\nselect * from cte_0 -- ${name}\n`;
  return {
    raw: `{{ config(materialized="table") }}\n\n${body((key) => `{{ ref('${key.split(".").at(-1)}') }}`)}`,
    compiled: body((key) => `"warehouse"."${key.split(".")[1]}"."${key.split(".").at(-1)}"`),
  };
}

const modelConfig = {
  ...{
    enabled: true,
    alias: null,
    schema: null,
    database: null,
    incremental_strategy: null,
    batch_size: null,
    lookback: 1,
  },
  ...{
    begin: null,
    persist_docs: {},
    "post-hook": [],
    "pre-hook": [],
    quoting: {},
    column_types: {},
    full_refresh: null,
  },
  ...{ unique_key: null, on_schema_change: "ignore", on_configuration_change: "apply", grants: {}, packages: [] },
  ...{ docs: { show: true, node_color: null }, contract: { enforced: false, alias_types: true }, event_time: null },
};
const testConfig = {
  ...{
    materialized: "test",
    severity: "ERROR",
    store_failures: null,
    store_failures_as: null,
    where: null,
    limit: null,
  },
  ...{ fail_calc: "count(*)", warn_if: "!= 0", error_if: "!= 0" },
};
