import type { IntegrationDescriptor } from "../contract";
import { mysqlConfig, mysqlSecrets } from "./config";
import { mysqlGuide } from "./guide";

export const mysql = {
  kind: "mysql",
  tier: "primary",
  name: "MySQL / MariaDB",
  family: "MySQL / MariaDB",
  summary: "Databases, tables, views and columns of one server, with comments and estimates.",
  config: mysqlConfig,
  secrets: mysqlSecrets,
  guide: mysqlGuide,
  scheduled: true,
  docsUrl: "https://dev.mysql.com/doc/refman/en/information-schema.html",
} as const satisfies IntegrationDescriptor;
