import { ddl, optionsOf } from "./ddl";
import { hasStorage, TABLE_TYPES, type View, view, viewOfDatasets, whereabouts, yes } from "./information-view";
import { standardType } from "./types";
import type { Field } from "./world";

/** A column, its fields, their fields, each with the path to it. */
function fieldPaths(field: Field, before = ""): { path: string; field: Field }[] {
  const path = before === "" ? field.name : `${before}.${field.name}`;
  return [{ path, field }, ...(field.fields ?? []).flatMap((child) => fieldPaths(child, path))];
}

const anywhere = ["dataset", "region"] as const;

export const informationSchema: Readonly<Record<string, View>> = {
  TABLES: view(
    anywhere,
    `table_catalog table_schema table_name table_type managed_table_type is_insertable_into
     is_fine_grained_mutations_enabled is_typed is_change_history_enabled creation_time:timestamp base_table_catalog
     base_table_schema base_table_name snapshot_time_ms:timestamp replica_source_catalog replica_source_schema
     replica_source_name replication_status replication_error ddl default_collation_name
     upsert_stream_apply_watermark:timestamp`,
    (located) => {
      const { project, table } = located;
      const { base } = table;
      return [
        {
          ...whereabouts(located),
          table_type: TABLE_TYPES[table.type],
          managed_table_type: hasStorage(table) ? "NATIVE" : null,
          is_insertable_into: yes(table.type === "TABLE" || table.type === "CLONE"),
          is_fine_grained_mutations_enabled: "NO",
          is_typed: "NO",
          is_change_history_enabled: "NO",
          creation_time: table.createdAt.getTime(),
          base_table_catalog: base ? project.id : null,
          base_table_schema: base?.dataset ?? null,
          base_table_name: base?.table ?? null,
          snapshot_time_ms: base ? table.createdAt.getTime() : null,
          ddl: ddl(located),
          default_collation_name: "NULL",
        },
      ];
    },
  ),
  COLUMNS: view(
    anywhere,
    `table_catalog table_schema table_name column_name ordinal_position:integer is_nullable data_type is_generated
     generation_expression is_stored is_hidden is_updatable is_system_defined is_partitioning_column
     clustering_ordinal_position:integer collation_name column_default rounding_mode policy_tags:strings`,
    (located) => {
      const { fields, timePartitioning, clustering = [] } = located.table;
      const written = fields.map((field, index) => ({
        ...whereabouts(located),
        column_name: field.name,
        ordinal_position: index + 1,
        is_nullable: yes(field.mode !== "REQUIRED"),
        data_type: standardType(field),
        is_generated: "NEVER",
        is_hidden: "NO",
        is_system_defined: "NO",
        is_partitioning_column: yes(timePartitioning?.field === field.name),
        clustering_ordinal_position: clustering.includes(field.name) ? clustering.indexOf(field.name) + 1 : null,
        collation_name: "NULL",
        column_default: "NULL",
        policy_tags: [],
      }));
      if (!timePartitioning || timePartitioning.field !== undefined) return written;
      // Ingestion time makes pseudo columns, which have no place among the others.
      const pseudo = (name: string, type: string, isPartitioning: boolean) => ({
        ...whereabouts(located),
        column_name: name,
        is_nullable: "YES",
        data_type: type,
        is_generated: "NEVER",
        is_hidden: "YES",
        is_system_defined: "YES",
        is_partitioning_column: yes(isPartitioning),
        collation_name: "NULL",
        column_default: "NULL",
        policy_tags: [],
      });
      return [...written, pseudo("_PARTITIONTIME", "TIMESTAMP", true), pseudo("_PARTITIONDATE", "DATE", false)];
    },
  ),
  COLUMN_FIELD_PATHS: view(
    anywhere,
    `table_catalog table_schema table_name column_name field_path data_type description collation_name rounding_mode
     policy_tags:strings`,
    (located) =>
      located.table.fields.flatMap((column) =>
        fieldPaths(column).map(({ path, field }) => ({
          ...whereabouts(located),
          column_name: column.name,
          field_path: path,
          data_type: standardType(field),
          description: field.description ?? null,
          collation_name: "NULL",
          policy_tags: [],
        })),
      ),
  ),
  TABLE_OPTIONS: view(
    anywhere,
    "table_catalog table_schema table_name option_name option_type option_value",
    (located) =>
      optionsOf(located.table).map(({ name, type, value }) => ({
        ...whereabouts(located),
        option_name: name,
        option_type: type,
        option_value: value,
      })),
  ),
  VIEWS: view(
    anywhere,
    "table_catalog table_schema table_name view_definition check_option use_standard_sql",
    (located) =>
      located.table.type === "VIEW"
        ? [{ ...whereabouts(located), view_definition: located.table.query ?? "", use_standard_sql: "YES" }]
        : [],
  ),
  MATERIALIZED_VIEWS: view(
    anywhere,
    "table_catalog table_schema table_name last_refresh_time:timestamp refresh_watermark:timestamp",
    (located) =>
      located.table.type === "MATERIALIZED_VIEW"
        ? [{ ...whereabouts(located), last_refresh_time: located.table.modifiedAt.getTime() }]
        : [],
  ),
  TABLE_STORAGE: view(
    ["region"],
    `project_id project_number:integer table_catalog table_schema table_name creation_time:timestamp total_rows:integer
     total_partitions:integer total_logical_bytes:integer active_logical_bytes:integer long_term_logical_bytes:integer
     current_physical_bytes:integer total_physical_bytes:integer active_physical_bytes:integer
     long_term_physical_bytes:integer time_travel_physical_bytes:integer storage_last_modified_time:timestamp
     deleted:boolean table_type managed_table_type fail_safe_physical_bytes:integer
     last_metadata_index_refresh_time:timestamp table_deletion_reason table_deletion_time:timestamp`,
    (located) => {
      const { project, table } = located;
      if (!hasStorage(table)) return [];
      const bytes = table.bytes ?? 0;
      return [
        {
          ...whereabouts(located),
          project_id: project.id,
          project_number: Number(project.number),
          creation_time: table.createdAt.getTime(),
          total_rows: table.rows ?? 0,
          total_partitions: table.timePartitioning ? 1 : 0,
          total_logical_bytes: bytes,
          active_logical_bytes: bytes,
          long_term_logical_bytes: 0,
          current_physical_bytes: Math.ceil(bytes / 4),
          total_physical_bytes: Math.ceil(bytes / 4),
          active_physical_bytes: Math.ceil(bytes / 4),
          long_term_physical_bytes: 0,
          time_travel_physical_bytes: 0,
          storage_last_modified_time: table.modifiedAt.getTime(),
          deleted: false,
          table_type: TABLE_TYPES[table.type],
          managed_table_type: "NATIVE",
          fail_safe_physical_bytes: 0,
        },
      ];
    },
  ),
  SCHEMATA: viewOfDatasets(
    ["region", "project"],
    `catalog_name schema_name schema_owner creation_time:timestamp last_modified_time:timestamp location ddl
     default_collation_name sync_status:variant`,
    ({ project, dataset }) => [
      {
        catalog_name: project.id,
        schema_name: dataset.id,
        creation_time: dataset.createdAt.getTime(),
        last_modified_time: dataset.createdAt.getTime(),
        location: dataset.location,
        ddl: `CREATE SCHEMA \`${project.id}.${dataset.id}\`\nOPTIONS(\n  location="${dataset.location.toLowerCase()}"\n);`,
        default_collation_name: "NULL",
      },
    ],
  ),
  SCHEMATA_OPTIONS: viewOfDatasets(
    ["region", "project"],
    "catalog_name schema_name option_name option_type option_value",
    ({ project, dataset }) =>
      optionsOf({ ...dataset, type: "TABLE" }).map(({ name, type, value }) => ({
        catalog_name: project.id,
        schema_name: dataset.id,
        option_name: name,
        option_type: type,
        option_value: value,
      })),
  ),
};
