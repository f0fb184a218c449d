import { written } from "./names";

/** What of a database a role must be granted to see its metadata, and nothing of its data. Names as Snowflake keeps them. */
export const metadataGrants = (database: string, role: string): string[] => {
  const [here, reader] = [written(database), written(role)];
  return [
    `GRANT USAGE ON ALL SCHEMAS IN DATABASE ${here} TO ROLE ${reader};`,
    `GRANT USAGE ON FUTURE SCHEMAS IN DATABASE ${here} TO ROLE ${reader};`,
    ...["TABLES", "VIEWS", "EXTERNAL TABLES", "MATERIALIZED VIEWS"].flatMap((kind) => [
      `GRANT REFERENCES ON ALL ${kind} IN DATABASE ${here} TO ROLE ${reader};`,
      `GRANT REFERENCES ON FUTURE ${kind} IN DATABASE ${here} TO ROLE ${reader};`,
    ]),
    `GRANT MONITOR ON ALL DYNAMIC TABLES IN DATABASE ${here} TO ROLE ${reader};`,
    `GRANT MONITOR ON FUTURE DYNAMIC TABLES IN DATABASE ${here} TO ROLE ${reader};`,
  ];
};

export const databaseGrant = (database: string, role: string): string =>
  `GRANT USAGE ON DATABASE ${written(database)} TO ROLE ${written(role)};`;

/** A database that came by a share is granted as a whole. */
export const sharedGrant = (database: string, role: string): string =>
  `GRANT IMPORTED PRIVILEGES ON DATABASE ${written(database)} TO ROLE ${written(role)};`;

export const warehouseGrant = (warehouse: string, role: string): string =>
  `GRANT USAGE ON WAREHOUSE ${written(warehouse)} TO ROLE ${written(role)};`;

export const roleGrant = (role: string, user: string): string =>
  `GRANT ROLE ${written(role)} TO USER ${written(user)};`;

export const lineageGrant = (role: string): string =>
  `GRANT DATABASE ROLE SNOWFLAKE.OBJECT_VIEWER TO ROLE ${written(role)};`;

/** Statements in a remedy, ready to copy. */
export const asAdministrator = (...statements: string[]): string =>
  `As an administrator, in a worksheet:\n${statements.join("\n")}`;
