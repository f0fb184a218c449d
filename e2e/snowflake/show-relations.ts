import { columns, visibleText } from "./information-schema";
import type { Session } from "./session";
import { flag, type Located, type Records } from "./shown-place";

const common = ({ database, schema, relation }: Located) => ({
  created_on: relation.createdAt.getTime(),
  name: relation.name,
  database_name: database.name,
  schema_name: schema.name,
  owner: relation.owner,
  // Never null here, unlike in INFORMATION_SCHEMA.
  comment: relation.comment ?? "",
  owner_role_type: "ROLE",
});

export const tables = (found: readonly Located[]): Records => ({
  columns: columns(
    `created_on:timestamp name database_name schema_name kind comment cluster_by rows:integer bytes:integer owner
     retention_time automatic_clustering change_tracking is_external owner_role_type is_event is_hybrid is_iceberg
     is_dynamic is_immutable`,
  ),
  records: found.map((of) => ({
    ...common(of),
    kind: of.relation.isTransient ? "TRANSIENT" : "TABLE",
    cluster_by: of.relation.clusteringKey ?? "",
    rows: of.relation.rows ?? 0,
    bytes: of.relation.bytes ?? 0,
    retention_time: "1",
    automatic_clustering: of.relation.clusteringKey ? "ON" : "OFF",
    change_tracking: "OFF",
    is_external: "N",
    is_event: "N",
    is_hybrid: "N",
    is_iceberg: flag(of.relation.isIceberg),
    is_dynamic: flag(of.relation.kind === "DYNAMIC TABLE"),
    is_immutable: "N",
  })),
});

export const views = ({ seen }: Session, found: readonly Located[]): Records => ({
  columns: columns(
    `created_on:timestamp name reserved database_name schema_name owner comment text is_secure is_materialized
     owner_role_type change_tracking`,
  ),
  records: found.map((of) => ({
    ...common(of),
    reserved: "",
    text: visibleText(of.relation, seen) ?? "",
    is_secure: String(of.relation.isSecure ?? false),
    is_materialized: String(of.relation.kind === "MATERIALIZED VIEW"),
    change_tracking: "OFF",
  })),
});

export const materializedViews = ({ seen }: Session, found: readonly Located[]): Records => ({
  columns: columns(
    `created_on:timestamp name reserved database_name schema_name cluster_by rows:integer bytes:integer
     source_database_name source_schema_name source_table_name owner invalid invalid_reason comment text is_secure
     automatic_clustering owner_role_type`,
  ),
  records: found.map((of) => ({
    ...common(of),
    reserved: "",
    cluster_by: of.relation.clusteringKey ?? "",
    rows: of.relation.rows ?? 0,
    bytes: of.relation.bytes ?? 0,
    source_database_name: of.relation.reads?.[0]?.[0] ?? "",
    source_schema_name: of.relation.reads?.[0]?.[1] ?? "",
    source_table_name: of.relation.reads?.[0]?.[2] ?? "",
    invalid: "false",
    invalid_reason: "",
    text: visibleText(of.relation, seen) ?? "",
    is_secure: String(of.relation.isSecure ?? false),
    automatic_clustering: "OFF",
  })),
});

/** Without MONITOR a dynamic table is listed, and what it does is not told. */
export const dynamicTables = ({ seen }: Session, found: readonly Located[]): Records => ({
  columns: columns(
    `created_on:timestamp name database_name schema_name cluster_by rows:integer bytes:integer owner target_lag
     refresh_mode refresh_mode_reason warehouse comment text automatic_clustering scheduling_state
     last_suspended_on:timestamp is_clone is_replica data_timestamp:timestamp owner_role_type`,
  ),
  records: found.map((of) => {
    const { database, schema, relation } = of;
    const isTold =
      seen.owns(relation) || seen.holds("MONITOR", "DYNAMIC TABLE", [database.name, schema.name, relation.name]);
    return {
      ...common(of),
      cluster_by: "",
      rows: relation.rows ?? 0,
      bytes: relation.bytes ?? 0,
      target_lag: isTold ? "1 hour" : null,
      refresh_mode: isTold ? "INCREMENTAL" : null,
      warehouse: isTold ? "TRANSFORMING" : null,
      text: isTold ? (relation.definition ?? "") : null,
      automatic_clustering: "OFF",
      scheduling_state: isTold ? "ACTIVE" : null,
      is_clone: "false",
      is_replica: "false",
      data_timestamp: isTold ? relation.alteredAt.getTime() : null,
    };
  }),
});

export const externalTables = (found: readonly Located[]): Records => ({
  columns: columns(
    `created_on:timestamp name database_name schema_name invalid invalid_reason owner comment stage location
     file_format_name file_format_type cloud region notification_channel last_refreshed_on:timestamp table_format
     owner_role_type`,
  ),
  records: found.map((of) => ({
    ...common(of),
    invalid: "false",
    invalid_reason: "",
    stage: "",
    location: `@${of.schema.name}/${of.relation.name.toLowerCase()}`,
    file_format_name: "",
    file_format_type: "PARQUET",
    cloud: "AWS",
    region: "eu-central-1",
    table_format: "UNSPECIFIED",
  })),
});

export const objects = (found: readonly Located[]): Records => ({
  columns: columns(
    `created_on:timestamp name database_name schema_name kind comment cluster_by rows:integer bytes:integer owner
     retention_time owner_role_type`,
  ),
  records: found.map((of) => ({
    ...common(of),
    kind: of.relation.kind === "DYNAMIC TABLE" ? "TABLE" : of.relation.kind,
    cluster_by: of.relation.clusteringKey ?? "",
    rows: of.relation.rows ?? 0,
    bytes: of.relation.bytes ?? 0,
    retention_time: "1",
  })),
});
