import "server-only";
import type { z } from "zod";
import type { ClientContext, IntegrationClient } from "./contract";
import { openDbtCoreUpload } from "./dbt-core-upload/client";
import { dbtCoreUploadConfig, dbtCoreUploadSecrets } from "./dbt-core-upload/config";
import { openPostgres } from "./postgres/client";
import { postgresConfig, postgresSecrets } from "./postgres/config";
import type { IntegrationKind } from "./registry";

type Factory = (context: ClientContext) => IntegrationClient;

/** Parses what is stored once more, so that a client never sees a shape its schema does not allow. */
const factory =
  <C extends z.ZodObject, S extends z.ZodObject>(
    config: C,
    secrets: S,
    open: (context: ClientContext<z.infer<C>, z.infer<S>>) => IntegrationClient,
  ): Factory =>
  (context) =>
    open({ ...context, config: config.parse(context.config), secrets: secrets.parse(context.secrets) });

const factories = {
  postgres: factory(postgresConfig, postgresSecrets, openPostgres),
  "dbt-core-upload": factory(dbtCoreUploadConfig, dbtCoreUploadSecrets, openDbtCoreUpload),
} satisfies Record<IntegrationKind, Factory>;

const factoryByKind: ReadonlyMap<string, Factory> = new Map(Object.entries(factories));

/** Opens the client of a kind; nothing is connected yet. The caller closes it. */
export const openClient = (kind: string, context: ClientContext): IntegrationClient => {
  const open = factoryByKind.get(kind);
  if (!open) throw new Error(`No client is registered for the integration kind ${JSON.stringify(kind)}.`);
  return open(context);
};
