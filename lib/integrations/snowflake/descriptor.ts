import type { IntegrationDescriptor } from "../contract";
import { snowflakeConfig, snowflakeSecrets } from "./config";
import { snowflakeGuide } from "./guide";
import { takeApart } from "./take-apart";

export const snowflake = {
  kind: "snowflake",
  tier: "primary",
  name: "Snowflake",
  family: "Snowflake",
  summary:
    "Schemas, tables, views, dynamic and external tables and columns of one database, with what views are made of.",
  config: snowflakeConfig,
  secrets: snowflakeSecrets,
  guide: snowflakeGuide,
  scheduled: true,
  unquotedNames: "upper",
  takeApart,
  docsUrl: "https://docs.snowflake.com/en/user-guide/admin-account-identifier",
} as const satisfies IntegrationDescriptor;
