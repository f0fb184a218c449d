import type { AssetType } from "@/lib/core/catalog";
import { ruleText } from "./freshness-rules";
import { cellText, type Facts, factAt, isFacts, listAt, textAt } from "./read-facts";

export type Fact =
  | { label: string; kind: "text" | "code" | "link" | "time"; value: string }
  | { label: string; kind: "list"; values: string[] };
export type FactTable = { label: string; columns: string[]; rows: string[][] };
/** Some facts of one kind, under one heading. */
export type FactSection = { title: string; facts: Fact[]; tables: FactTable[] };

type Field = [path: string, label: string, kind?: "text" | "code" | "link" | "time"];
type Spec = { title: string; fields: Field[]; tables?: [path: string, label: string][] };

/** What is worth a label of its own, by type. All the rest is in the tree of facts below. */
const byType: Partial<Record<AssetType, Spec>> = {
  exposure: {
    title: "Exposure",
    fields: [
      ["exposure.label", "Label"],
      ["exposure.type", "Kind"],
      ["exposure.maturity", "Maturity"],
      ["exposure.url", "Address", "link"],
      ["exposure.owner.name", "Owner"],
      ["exposure.owner.email", "Owner's address", "link"],
    ],
  },
  metric: {
    title: "Metric",
    fields: [
      ["metric.label", "Label"],
      ["metric.type", "Kind"],
      ["metric.calculation_method", "Calculation"],
      ["metric.type_params.measure.name", "Measure"],
      ["metric.type_params.metric_aggregation_params.agg", "Aggregation"],
      ["metric.type_params.metric_aggregation_params.semantic_model", "Of semantic model"],
      ["metric.type_params.metric_aggregation_params.agg_time_dimension", "Time dimension"],
      ["metric.type_params.expr", "Expression", "code"],
      ["metric.expression", "Expression", "code"],
      ["metric.type_params.numerator.name", "Numerator"],
      ["metric.type_params.denominator.name", "Denominator"],
      ["metric.type_params.metrics", "Built from"],
      ["metric.type_params.conversion_type_params.base_measure.name", "Base measure"],
      ["metric.type_params.conversion_type_params.conversion_measure.name", "Conversion measure"],
      ["metric.type_params.conversion_type_params.entity", "Per entity"],
      ["metric.type_params.conversion_type_params.window", "Conversion within"],
      ["metric.type_params.cumulative_type_params.period_agg", "Period aggregation"],
      ["metric.type_params.fill_nulls_with", "Nulls become"],
      ["metric.type_params.window", "Window"],
      ["metric.type_params.grain_to_date", "Grain to date"],
      ["metric.timestamp", "Timestamp", "code"],
      ["metric.time_grains", "Time grains"],
      ["metric.time_granularity", "Time granularity"],
      ["metric.dimensions", "Dimensions"],
      ["metric.filter.where_filters", "Filter"],
    ],
    tables: [["metric.filters", "Filters"]],
  },
  semantic_model: {
    title: "Semantic model",
    fields: [
      ["semantic_model.label", "Label"],
      ["semantic_model.model", "Model", "code"],
      ["semantic_model.defaults.agg_time_dimension", "Default time dimension"],
      ["semantic_model.primary_entity", "Primary entity"],
    ],
    tables: [
      ["semantic_model.entities", "Entities"],
      ["semantic_model.dimensions", "Dimensions"],
      ["semantic_model.measures", "Measures"],
    ],
  },
  saved_query: {
    title: "Saved query",
    fields: [
      ["saved_query.label", "Label"],
      ["saved_query.query_params.metrics", "Metrics"],
      ["saved_query.query_params.group_by", "Grouped by"],
      ["saved_query.query_params.where.where_filters", "Filter"],
      ["saved_query.query_params.order_by", "Ordered by"],
      ["saved_query.query_params.limit", "Limit"],
    ],
    tables: [["saved_query.exports", "Exports"]],
  },
  function: {
    title: "Function",
    fields: [
      ["config.type", "Kind"],
      ["function.returns.data_type", "Returns", "code"],
      ["function.returns.description", "What it returns"],
      ["config.volatility", "Volatility"],
      ["config.runtime_version", "Runtime"],
      ["config.entry_point", "Entry point", "code"],
    ],
    tables: [["function.arguments", "Arguments"]],
  },
  source: {
    title: "Source",
    fields: [
      ["source.source_name", "Source"],
      ["source.source_description", "About the source"],
      ["source.loader", "Loaded by"],
      ["source.loaded_at_field", "Load time in", "code"],
      ["source.loaded_at_query", "Load time by", "code"],
    ],
  },
  snapshot: {
    title: "Snapshot",
    fields: [
      ["config.strategy", "Strategy"],
      ["config.unique_key", "Unique key"],
      ["config.updated_at", "Updated at", "code"],
      ["config.check_cols", "Checked columns"],
      ["config.hard_deletes", "Hard deletes"],
      ["config.invalidate_hard_deletes", "Hard deletes close rows"],
      ["config.dbt_valid_to_current", "Rows that are current end at", "code"],
      ["config.snapshot_meta_column_names", "Names of dbt's columns"],
    ],
  },
  seed: {
    title: "Seed",
    fields: [
      ["config.delimiter", "Delimiter", "code"],
      ["config.quote_columns", "Quotes column names"],
      ["config.full_refresh", "Replaced whole"],
      ["config.column_types", "Column types"],
    ],
  },
  test: {
    title: "Test",
    fields: [
      ["test.kind", "Kind"],
      ["test.namespace", "Package"],
      ["test.name", "Test"],
      ["test.column_name", "Column", "code"],
      ["test.severity", "Severity"],
      ["test.warn_if", "Warns if", "code"],
      ["test.error_if", "Fails if", "code"],
      ["test.fail_calc", "Counts", "code"],
      ["test.where", "Only where", "code"],
      ["test.limit", "Limit"],
      ["test.store_failures", "Stores failing rows"],
    ],
  },
};

const model: Spec = {
  title: "Build",
  fields: [
    ["version", "Version"],
    ["latest_version", "Latest version"],
    ["deprecation_date", "Deprecated from", "time"],
    ["config.incremental_strategy", "Incremental strategy"],
    ["config.unique_key", "Unique key"],
    ["config.on_schema_change", "On schema change"],
    ["config.partition_by", "Partitioned by"],
    ["config.cluster_by", "Clustered by"],
    ["primary_key", "Primary key"],
  ],
  tables: [["constraints", "Constraints"]],
};

function readField(facts: Facts, [path, label, kind = "text"]: Field): Fact | null {
  const value = factAt(facts, path);
  if (Array.isArray(value)) {
    const values = value.map((entry) =>
      cellText(isFacts(entry) ? (entry.name ?? entry.where_sql_template ?? entry) : entry),
    );
    return values.length === 0 ? null : { label, kind: "list", values };
  }
  if (isFacts(value)) return { label, kind: "code", value: cellText(value, 2000) };
  const text = textAt(facts, path);
  return text === null ? null : { label, kind, value: text };
}

/** What is one level deep as people write it: "time_granularity: day". */
function pairsText(value: unknown): string {
  if (!isFacts(value))
    return Array.isArray(value)
      ? value
          .map((entry) => cellText(entry, 200))
          .join(", ")
          .slice(0, 500)
      : cellText(value);
  const filled = Object.entries(value).filter(([, of]) => !["", "{}", "[]"].includes(cellText(of)));
  return filled
    .map(([key, of]) => `${key}: ${cellText(of, 200)}`)
    .join(", ")
    .slice(0, 500);
}

const TABLE_ROWS = 200;

/** A list of objects as a table of the columns that any of its rows fills. */
export function factTable(label: string, rows: readonly unknown[]): FactTable | null {
  const shown = rows.filter(isFacts).slice(0, TABLE_ROWS);
  const columns = [...new Set(shown.flatMap((row) => Object.keys(row)))].filter((column) =>
    shown.some((row) => Object.hasOwn(row, column) && !["", "{}", "[]", "false"].includes(cellText(row[column]))),
  );
  if (columns.length === 0) return null;
  const place = (column: string) => (column === "name" ? 0 : column === "description" ? 2 : 1);
  columns.sort((a, b) => place(a) - place(b));
  return {
    label,
    columns,
    rows: shown.map((row) => columns.map((column) => (Object.hasOwn(row, column) ? pairsText(row[column]) : ""))),
  };
}

function freshnessFacts(rules: unknown): Fact[] {
  const pairs: [string, string | null][] = [
    ["Warns when older than", ruleText(factAt(rules, "warn_after"))],
    ["Late when older than", ruleText(factAt(rules, "error_after"))],
    ["Only rows where", textAt(rules, "filter")],
  ];
  return pairs.flatMap(([label, value]) => (value === null ? [] : [{ label, kind: "text" as const, value }]));
}

function readSpec(facts: Facts, { title, fields, tables = [] }: Spec): FactSection {
  return {
    title,
    facts: fields.map((field) => readField(facts, field)).filter((fact) => fact !== null),
    tables: tables.map(([path, label]) => factTable(label, listAt(facts, path))).filter((table) => table !== null),
  };
}

/** Of how a model is built, what its readers ask first; the rest is told elsewhere on the page or among the facts. */
const builtBy = /^(Incremental strategy|Unique key|Partitioned by|Clustered by)$/;

/** The sections that tell what an asset is. An exposure's stand among its key facts, a source's rules with its freshness. */
export function mainSections(type: AssetType, facts: Facts): FactSection[] {
  return factSections(type, facts)
    .filter(({ title }) => type !== "exposure" && !(type === "source" && title === "Freshness rules"))
    .map((section) =>
      section.title === model.title
        ? { ...section, facts: section.facts.filter(({ label }) => builtBy.test(label)), tables: [] }
        : section,
    )
    .filter((section) => section.facts.length > 0 || section.tables.length > 0);
}

/** The facts of an asset that have a name of their own, section by section; empty sections are left out. */
export function factSections(type: AssetType, facts: Facts): FactSection[] {
  const own = byType[type];
  const sections = [...(own ? [readSpec(facts, own)] : []), readSpec(facts, model)];
  sections.push({
    title: "Freshness rules",
    facts: freshnessFacts(factAt(facts, type === "source" ? "source.freshness" : "freshness")),
    tables: [],
  });
  return sections.filter((section) => section.facts.length > 0 || section.tables.length > 0);
}
