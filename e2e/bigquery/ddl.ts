import { standardType } from "./types";
import type { Dataset, Field, Project, Table } from "./world";

/** A text as GoogleSQL writes it between double quotes. */
const literal = (text: string): string =>
  `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n").replaceAll("\r", "\\r")}"`;

type Described = Pick<Table, "description" | "labels" | "external" | "type">;

/** The options of a table as TABLE_OPTIONS lists them: values are literals of SQL, quotes and all. */
export function optionsOf({ description, labels = {}, external }: Described): {
  name: string;
  type: string;
  value: string;
}[] {
  const options = [];
  if (description !== undefined) options.push({ name: "description", type: "STRING", value: literal(description) });
  const entries = Object.entries(labels);
  if (entries.length > 0)
    options.push({
      name: "labels",
      type: "ARRAY<STRUCT<STRING, STRING>>",
      value: `[${entries.map(([key, value]) => `STRUCT(${literal(key)}, ${literal(value)})`).join(", ")}]`,
    });
  if (external) {
    options.push({ name: "format", type: "STRING", value: literal(external.sourceFormat) });
    options.push({ name: "uris", type: "ARRAY<STRING>", value: `[${external.sourceUris.map(literal).join(", ")}]` });
  }
  return options;
}

/** The statement that would make the table again. */
export function ddl({ project, dataset, table }: { project: Project; dataset: Dataset; table: Table }): string {
  const name = `\`${project.id}.${dataset.id}.${table.id}\``;
  const options = optionsOf(table).map((option) => `  ${option.name}=${option.value}`);
  const optionList = options.length === 0 ? "" : `\nOPTIONS(\n${options.join(",\n")}\n)`;
  if (table.type === "VIEW") return `CREATE VIEW ${name}${optionList}\nAS ${table.query ?? ""};`;
  if (table.type === "MATERIALIZED_VIEW")
    return `CREATE MATERIALIZED VIEW ${name}${optionList}\nAS ${table.query ?? ""};`;
  if (table.base) {
    const what = table.type === "CLONE" ? "TABLE" : "SNAPSHOT TABLE";
    return `CREATE ${what} ${name}\nCLONE \`${project.id}.${table.base.dataset}.${table.base.table}\`${optionList};`;
  }
  const fields = table.fields.map((field) => `  ${columnLine(field)}`).join(",\n");
  const kind = table.type === "EXTERNAL" ? "EXTERNAL TABLE" : "TABLE";
  const { timePartitioning, clustering } = table;
  const partition = timePartitioning ? `\nPARTITION BY ${timePartitioning.field ?? "_PARTITIONDATE"}` : "";
  const cluster = clustering ? `\nCLUSTER BY ${clustering.join(", ")}` : "";
  return `CREATE ${kind} ${name}\n(\n${fields}\n)${partition}${cluster}${optionList};`;
}

const columnLine = (field: Field): string =>
  [
    field.name,
    standardType(field),
    ...(field.mode === "REQUIRED" ? ["NOT NULL"] : []),
    ...(field.description === undefined ? [] : [`OPTIONS(description=${literal(field.description)})`]),
  ].join(" ");
