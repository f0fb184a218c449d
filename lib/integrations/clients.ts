import "server-only";
import { z } from "zod";
import type { ClientContext, IntegrationClient } from "./contract";
import { openDbtCloud } from "./dbt-cloud/client";
import { dbtCloudConfig, dbtCloudSecrets } from "./dbt-cloud/config";
import { openDbtCoreAzure } from "./dbt-core-azure/client";
import { dbtCoreAzureConfig, dbtCoreAzureSecrets } from "./dbt-core-azure/config";
import { openDbtCoreGcs } from "./dbt-core-gcs/client";
import { dbtCoreGcsConfig, dbtCoreGcsSecrets } from "./dbt-core-gcs/config";
import { openDbtCoreS3 } from "./dbt-core-s3/client";
import { dbtCoreS3Config, dbtCoreS3Secrets } from "./dbt-core-s3/config";
import { openDbtCoreUpload } from "./dbt-core-upload/client";
import { dbtCoreUploadConfig, dbtCoreUploadSecrets } from "./dbt-core-upload/config";
import { openPostgres } from "./postgres/client";
import { postgresConfig, postgresSecrets } from "./postgres/config";
import type { IntegrationKind } from "./registry";

type Factory = (context: ClientContext, lacking: string | null) => IntegrationClient;

/** Parses what is stored once more, so that a client never sees a shape its schema does not allow. */
const factory =
  <C extends z.ZodObject, S extends z.ZodObject>(
    config: C,
    secrets: S,
    open: (context: ClientContext<z.infer<C>, z.infer<S>>) => IntegrationClient,
  ): Factory =>
  (context, lacking) => {
    const shape = lacking === null ? config : z.strictObject({ ...config.shape, [lacking]: z.unknown().optional() });
    // Whoever lacks a field asks only for its choices, which do not look at it.
    const parsed = shape.parse(context.config) as z.infer<C>;
    return open({ ...context, config: parsed, secrets: secrets.parse(context.secrets) });
  };

const factories = {
  postgres: factory(postgresConfig, postgresSecrets, openPostgres),
  "dbt-cloud": factory(dbtCloudConfig, dbtCloudSecrets, openDbtCloud),
  "dbt-core-s3": factory(dbtCoreS3Config, dbtCoreS3Secrets, openDbtCoreS3),
  "dbt-core-gcs": factory(dbtCoreGcsConfig, dbtCoreGcsSecrets, openDbtCoreGcs),
  "dbt-core-azure": factory(dbtCoreAzureConfig, dbtCoreAzureSecrets, openDbtCoreAzure),
  "dbt-core-upload": factory(dbtCoreUploadConfig, dbtCoreUploadSecrets, openDbtCoreUpload),
} satisfies Record<IntegrationKind, Factory>;

const factoryByKind: ReadonlyMap<string, Factory> = new Map(Object.entries(factories));

/**
 * Opens the client of a kind; nothing is connected yet. The caller closes it.
 * @param lacking the config field that is being chosen, and so may be absent: only `choices` may be called then.
 */
export const openClient = (kind: string, context: ClientContext, lacking: string | null = null): IntegrationClient => {
  const open = factoryByKind.get(kind);
  if (!open) throw new Error(`No client is registered for the integration kind ${JSON.stringify(kind)}.`);
  return open(context, lacking);
};
