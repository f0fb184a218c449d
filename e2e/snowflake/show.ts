import { likePattern } from "../sql-front/compare";
import type { Column, Relation as Table, Value } from "../sql-front/dialect";
import { parsePath } from "../sql-front/parse-query";
import type { TokenStream } from "../sql-front/token-stream";
import { currentDatabase, databaseNamed, schemaNamed } from "./find";
import { columns, table, visibleText } from "./information-schema";
import type { Session } from "./session";
import { showGrants } from "./show-grants";
import type { Database, Relation, RelationKind, Schema } from "./world";

type Records = { columns: readonly Column[]; records: Record<string, Value>[] };
type Located = { database: Database; schema: Schema; relation: Relation };

/** SHOW gives ten thousand rows and not one more. */
const MOST_ROWS = 10_000;

type Place = { what: "account" | "database" | "schema"; path: string[] } | null;

const listings: readonly { words: readonly string[]; list: (session: Session, place: Place) => Records }[] = [
  { words: ["databases"], list: databases },
  { words: ["schemas"], list: schemas },
  { words: ["warehouses"], list: warehouses },
  { words: ["roles"], list: roles },
  { words: ["tables"], list: (session, place) => tables(located(session, place, ["TABLE", "DYNAMIC TABLE"])) },
  {
    words: ["views"],
    list: (session, place) => views(session, located(session, place, ["VIEW", "MATERIALIZED VIEW"])),
  },
  {
    words: ["materialized", "views"],
    list: (session, place) => materializedViews(session, located(session, place, ["MATERIALIZED VIEW"])),
  },
  {
    words: ["dynamic", "tables"],
    list: (session, place) => dynamicTables(session, located(session, place, ["DYNAMIC TABLE"])),
  },
  {
    words: ["external", "tables"],
    list: (session, place) => externalTables(located(session, place, ["EXTERNAL TABLE"])),
  },
  {
    words: ["objects"],
    list: (session, place) =>
      objects(located(session, place, ["TABLE", "VIEW", "MATERIALIZED VIEW", "EXTERNAL TABLE", "DYNAMIC TABLE"])),
  },
];

/** What follows SHOW. Its columns have names in lower case, unlike any other. */
export function show(stream: TokenStream, session: Session): Table {
  if (stream.words("grants")) return showGrants(stream, session);
  const listing = listings.find(({ words }) => stream.words(...words));
  if (!listing) return stream.unexpected();
  const like = stream.words("like") ? likePattern(stream.string(), "\\", true) : null;
  const place = stream.words("in") ? placeIn(stream) : null;
  const start = stream.words("starts", "with") ? stream.string() : "";
  const most = stream.words("limit") ? Math.min(limit(stream), MOST_ROWS) : MOST_ROWS;
  const after = stream.words("from") ? stream.string() : "";
  stream.needEnd();
  const { columns: of, records } = listing.list(session, place);
  const kept = records.filter(({ name }) => {
    const text = String(name);
    return (!like || like.test(text)) && text.startsWith(start) && (after === "" || text > after);
  });
  return table(of, kept.slice(0, most));
}

function limit(stream: TokenStream): number {
  if (stream.peek().kind !== "number") stream.unexpected();
  return Number(stream.take().text);
}

function placeIn(stream: TokenStream): Place {
  if (stream.words("account")) return { what: "account", path: [] };
  const what = stream.words("schema") ? "schema" : stream.words("database") ? "database" : null;
  const path = parsePath(stream).map(({ text, isQuoted }) => (isQuoted ? text : text.toUpperCase()));
  return { what: what ?? (path.length === 2 ? "schema" : "database"), path };
}

function located(session: Session, place: Place, kinds: readonly RelationKind[]): Located[] {
  const { seen } = session;
  const pairs: { database: Database; schema: Schema }[] = [];
  const all = (database: Database) => seen.schemas(database).map((schema) => ({ database, schema }));
  if (place?.what === "account") pairs.push(...seen.databases().flatMap(all));
  else if (place?.what === "schema") {
    const [name = "", databaseName] = [...place.path].reverse();
    const database =
      databaseName === undefined ? currentDatabase(session, "SHOW") : databaseNamed(session, databaseName);
    pairs.push({ database, schema: schemaNamed(session, database, name) });
  } else if (place) pairs.push(...all(databaseNamed(session, place.path[0] ?? "")));
  else if (session.database === null) pairs.push(...seen.databases().flatMap(all));
  else {
    const database = currentDatabase(session, "SHOW");
    pairs.push(...all(database).filter(({ schema }) => session.schema === null || schema.name === session.schema));
  }
  return pairs.flatMap(({ database, schema }) =>
    seen
      .relations(database, schema)
      .filter(({ kind }) => kinds.includes(kind))
      .map((relation) => ({ database, schema, relation })),
  );
}

const flag = (is: boolean | undefined): string => (is ? "Y" : "N");
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

function databases({ seen, database }: Session): Records {
  return {
    columns: columns(
      `created_on:timestamp name is_default is_current origin owner comment options retention_time kind budget
       owner_role_type object_visibility`,
    ),
    records: seen.databases().map(({ name, owner, comment, createdAt }) => ({
      created_on: createdAt.getTime(),
      name,
      is_default: "N",
      is_current: flag(name === database),
      origin: "",
      owner,
      comment: comment ?? "",
      options: "",
      retention_time: "1",
      kind: "STANDARD",
      owner_role_type: "ROLE",
    })),
  };
}

function schemas(session: Session, place: Place): Records {
  const { seen } = session;
  const of =
    place?.what === "account" || (!place && session.database === null)
      ? seen.databases()
      : [place?.path[0] === undefined ? currentDatabase(session, "SHOW") : databaseNamed(session, place.path[0])];
  return {
    columns: columns(
      "created_on:timestamp name is_default is_current database_name owner comment options retention_time owner_role_type",
    ),
    records: of.flatMap((database) => [
      {
        created_on: database.createdAt.getTime(),
        name: "INFORMATION_SCHEMA",
        is_default: "N",
        is_current: "N",
        database_name: database.name,
        owner: "",
        comment: "Views describing the contents of schemas in this database",
        options: "",
        retention_time: "1",
        owner_role_type: "",
      },
      ...seen.schemas(database).map(({ name, owner, comment, createdAt }) => ({
        created_on: createdAt.getTime(),
        name,
        is_default: "N",
        is_current: flag(name === session.schema && database.name === session.database),
        database_name: database.name,
        owner,
        comment: comment ?? "",
        options: "",
        retention_time: "1",
        owner_role_type: "ROLE",
      })),
    ]),
  };
}

function warehouses(session: Session): Records {
  return {
    columns: columns(
      "name state type size min_cluster_count:integer max_cluster_count:integer is_default is_current auto_resume owner comment",
    ),
    records: session.world.warehouses
      .filter(({ name }) => session.seen.usesWarehouse(name))
      .map(({ name, size, isSuspended, autoResumes = true }) => ({
        name,
        state: isSuspended ? "SUSPENDED" : "STARTED",
        type: "STANDARD",
        size,
        min_cluster_count: 1,
        max_cluster_count: 1,
        is_default: flag(name === session.user.defaultWarehouse),
        is_current: flag(name === session.warehouse),
        auto_resume: String(autoResumes),
        owner: "SYSADMIN",
        comment: "",
      })),
  };
}

function roles({ seen, role, user }: Session): Records {
  return {
    columns: columns("created_on:timestamp name is_default is_current is_inherited owner comment"),
    records: [...seen.roles].sort().map((name) => ({
      created_on: 0,
      name,
      is_default: flag(name === user.defaultRole),
      is_current: flag(name === role),
      is_inherited: flag(name !== role),
      owner: "USERADMIN",
      comment: "",
    })),
  };
}

const tables = (found: readonly Located[]): Records => ({
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

const views = ({ seen }: Session, found: readonly Located[]): Records => ({
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

const materializedViews = ({ seen }: Session, found: readonly Located[]): Records => ({
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
const dynamicTables = ({ seen }: Session, found: readonly Located[]): Records => ({
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

const externalTables = (found: readonly Located[]): Records => ({
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

const objects = (found: readonly Located[]): Records => ({
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
