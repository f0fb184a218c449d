/** What the stand-in knows of: one account with its databases, warehouses, roles and users. Names are as they are stored. */
export type World = {
  /** As in the address: `myorg-account`. */
  account: string;
  databases: Database[];
  warehouses: Warehouse[];
  roles: Role[];
  users: User[];
};

export type Warehouse = { name: string; size: string; isSuspended?: boolean; autoResumes?: boolean };

export type Database = {
  name: string;
  owner: string;
  comment?: string;
  createdAt: Date;
  schemas: Schema[];
};

export type Schema = { name: string; owner: string; comment?: string; createdAt: Date; relations: Relation[] };

export type RelationKind = "TABLE" | "VIEW" | "MATERIALIZED VIEW" | "EXTERNAL TABLE" | "DYNAMIC TABLE";

export type Relation = {
  name: string;
  kind: RelationKind;
  owner: string;
  columns: Column[];
  comment?: string;
  rows?: number;
  bytes?: number;
  createdAt: Date;
  alteredAt: Date;
  /** The whole CREATE statement of a view or a dynamic table, as it was written. */
  definition?: string;
  clusteringKey?: string;
  isTransient?: boolean;
  isSecure?: boolean;
  isIceberg?: boolean;
  /** What a view or a dynamic table reads. */
  reads?: Path[];
};

/** Database, schema, name. */
export type Path = readonly [string, string, string];

export type Column = {
  name: string;
  /** As Snowflake writes it: `NUMBER(38,0)`, `VARCHAR(80)`, `TIMESTAMP_NTZ(9)`. */
  type: string;
  isNullable?: boolean;
  default?: string;
  comment?: string;
};

export type Privilege = "USAGE" | "SELECT" | "REFERENCES" | "MONITOR" | "OWNERSHIP" | "OPERATE" | "IMPORTED PRIVILEGES";

/** What a role may do. A path of a database or a schema with `on` a relation stands for all of that kind in it. */
export type Grant = {
  privilege: Privilege;
  on: "DATABASE" | "SCHEMA" | "WAREHOUSE" | RelationKind;
  path: readonly string[];
};

export type Role = { name: string; grants: Grant[]; roles?: string[] };

export type User = {
  name: string;
  password?: string;
  /** PEM; a user has up to two. */
  publicKeys?: string[];
  tokens?: { secret: string; role?: string; expiresAt?: Date }[];
  roles: string[];
  defaultRole?: string;
  defaultWarehouse?: string;
  /** Which roles count beside the one in use; Snowflake gives new users all of them. */
  secondaryRoles?: "ALL" | "NONE";
  isDisabled?: boolean;
  isLocked?: boolean;
};
