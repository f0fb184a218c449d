import "server-only";
import type { ClientContext, SecondaryClient } from "../contract";
import { openBucket } from "../shared/bucket/bucket-client";
import { syncPace, testPace } from "../shared/bucket/object-store";
import type { DbtCoreAzureConfig, DbtCoreAzureSecrets } from "./config";
import { readConnectionString } from "./connection-string";
import { containerChoices } from "./containers";
import { azureWords, unreadableString } from "./messages";
import { withSignatureHint } from "./signature-hints";
import { openAzureStore } from "./store";

type Context = ClientContext<DbtCoreAzureConfig, DbtCoreAzureSecrets>;

/** Reads dbt's artifacts from one container of an Azure storage account. */
export const openDbtCoreAzure = ({ config, secrets, signal, purpose }: Context): SecondaryClient => {
  const read = readConnectionString(secrets.connectionString);
  if ("complaint" in read) throw unreadableString(read.complaint);
  const { account } = read;
  const pace = purpose === "test" ? testPace : syncPace;
  // A container that is still to be chosen is absent, whatever its type says.
  const container = config.container ?? account.container ?? "";
  const bucket = openBucket({
    store: openAzureStore(account, container, pace),
    words: azureWords(account, container),
    pace,
    signal,
    // A signature for a folder may list nothing else.
    path: config.path ?? account.folder ?? undefined,
    projects: config.projects,
  });
  return {
    ...bucket,
    async *test() {
      for await (const step of bucket.test()) yield withSignatureHint(step, account, container);
    },
    choices: async (field) =>
      field === "container" ? containerChoices(account, pace, signal) : ((await bucket.choices?.(field)) ?? []),
  };
};
