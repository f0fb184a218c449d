import type { IntegrationDescriptor } from "../contract";
import { readAddress } from "../shared/database-server/read-address";
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
  takeApart: (name, text) => (name === "host" ? readAddress(text) : null),
  docsUrl: "https://dev.mysql.com/doc/refman/en/information-schema.html",
} as const satisfies IntegrationDescriptor;
