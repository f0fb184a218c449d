import type { IntegrationDescriptor } from "../contract";
import { readAddress } from "../shared/database-server/read-address";
import { postgresConfig, postgresSecrets } from "./config";
import { postgresGuide } from "./guide";

export const postgres = {
  kind: "postgres",
  tier: "primary",
  name: "PostgreSQL",
  family: "PostgreSQL",
  summary: "Schemas, tables, views, materialized views and columns of one database, with comments and estimates.",
  config: postgresConfig,
  secrets: postgresSecrets,
  guide: postgresGuide,
  scheduled: true,
  unquotedNames: "lower",
  takeApart: (name, text) => (name === "host" ? readAddress(text) : null),
  docsUrl: "https://www.postgresql.org/docs/current/libpq-connect.html",
} as const satisfies IntegrationDescriptor;
