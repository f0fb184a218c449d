import type { AzureAddress } from "../object-stores/addresses";
import { demoFiles, makeContainer, sasConnectionString } from "../object-stores/seed";
import { azureEndless, azureError, azureListing, webPage, whenListing, whenReading } from "./answers";
import { networkProvocations } from "./network-provocations";
import type { Provocation, Settings } from "./provocation";
import type { Stage } from "./stage";

const container = "acme-dbt";
const name = "dbt/target/manifest.json";
const otherKey = Buffer.alloc(64, 7).toString("base64");
const otherSignature = encodeURIComponent(Buffer.alloc(32, 7).toString("base64"));
const sasParts = `sv=2026-04-06&sr=c&sp=rl&se=2036-01-01T00%3A00%3A00Z&sig=${otherSignature}`;

/** Everything that can go wrong with a container of Azure Blob Storage. */
export async function azureProvocations(stage: Stage, store: AzureAddress): Promise<Provocation[]> {
  await (await makeContainer(store, container)).put(demoFiles("1.12", "dbt/target/"));
  await makeContainer(store, "acme-empty");
  await (await makeContainer(store, "acme-notes")).put({ "readme.txt": "no artifact", "dbt/catalog.json": "{}" });

  const settings = (connectionString: string, config: Record<string, unknown> = {}): Settings => ({
    config: { container, path: "dbt", ...config },
    secrets: { connectionString },
  });
  const own = (config: Record<string, unknown>) => settings(store.connectionString, config);
  const keyAt = (url: string) => settings(store.connectionString.replace(store.endpoint, url));
  const azure = settings(`DefaultEndpointsProtocol=https;AccountName=acmedata;AccountKey=${otherKey}`);
  const azureSas = settings(`BlobEndpoint=https://acmedata.blob.core.windows.net;SharedAccessSignature=${sasParts}`);
  const sas = (permissions: string, expiresOn?: Date, of = container) =>
    settings(sasConnectionString(store, of, permissions, expiresOn));
  const answering = (given: Settings, ...rules: Parameters<Stage["vendor"]>): Settings => {
    stage.vendor(...rules);
    return given;
  };
  const answers = (...rules: Parameters<Stage["vendor"]>) => answering(azure, ...rules);
  const listed = whenListing(azureListing(name));

  return [
    {
      ...{ by: "server", done: "The account key is another one", step: "authenticate" },
      remedy: ["Access keys"],
      settings: () => settings(store.connectionString.replace(store.accountKey, otherKey)),
    },
    {
      ...{ by: "server", done: "There is no account of this name", step: "authenticate" },
      settings: () => settings(store.connectionString.replaceAll(store.accountName, "nobodysdata")),
    },
    {
      ...{ by: "server", done: "The signature has expired", step: "authenticate" },
      remedy: ["Generate SAS", "Read and List"],
      settings: () => sas("rl", new Date("2026-01-01T00:00:00Z")),
    },
    {
      ...{ by: "server", done: "The signature was changed on its way", step: "authenticate" },
      settings: () =>
        settings(sasConnectionString(store, container, "rl").replace(/sig=[^&]+/, `sig=${otherSignature}`)),
    },
    {
      ...{ by: "server", done: "The signature may read, and not list", step: "list" },
      remedy: ["Read and List"],
      settings: () => sas("r"),
    },
    {
      ...{ by: "server", done: "There is no container of this name", step: "list" },
      settings: () => own({ container: "acme-gone" }),
    },
    {
      ...{ by: "server", done: "The container is empty", step: "find" },
      settings: () => own({ container: "acme-empty", path: "" }),
    },
    {
      ...{ by: "server", done: "The container holds other files, and no manifest", step: "find" },
      settings: () => own({ container: "acme-notes", path: "" }),
    },
    {
      ...{ by: "server", done: "There is nothing under the path", step: "find" },
      fix: { path: "dbt/target/" },
      settings: () => own({ path: "dbt-old" }),
    },
    {
      ...{ by: "server", done: "The signature may list, and not read", step: "read" },
      remedy: ["Read and List"],
      settings: () => sas("l"),
    },
    ...networkProvocations(stage, keyAt),
    {
      ...{ by: "network", done: "The listing never ends", step: "find" },
      settings: async () => keyAt(await stage.answers(whenListing(azureEndless))),
    },
    {
      ...{ by: "answer", done: "AuthenticationFailed", step: "authenticate" },
      settings: () => answers({ answer: azureError(403, "AuthenticationFailed") }),
    },
    {
      ...{ by: "answer", done: "AuthenticationFailed: the date is too old", step: "authenticate" },
      remedy: ["timedatectl set-ntp true"],
      settings: () => {
        const detail =
          "<AuthenticationErrorDetail>Request date header too old: 'Sat, 31 Oct 2026'</AuthenticationErrorDetail>";
        return answers({ answer: azureError(403, "AuthenticationFailed", { more: detail }) });
      },
    },
    {
      ...{ by: "answer", done: "AuthorizationFailure, by the network rules of the account", step: "list" },
      remedy: ["Networking"],
      settings: () => answers({ answer: azureError(403, "AuthorizationFailure") }),
    },
    {
      ...{ by: "answer", done: "KeyBasedAuthenticationNotPermitted", step: "list" },
      remedy: ["Allow storage account key access", "Storage Blob Data Reader"],
      settings: () => answers({ answer: azureError(403, "KeyBasedAuthenticationNotPermitted") }),
    },
    {
      ...{ by: "answer", done: "AuthorizationSourceIPMismatch", step: "list" },
      remedy: ["Allowed IP addresses"],
      settings: () => answering(azureSas, { answer: azureError(403, "AuthorizationSourceIPMismatch") }),
    },
    {
      ...{ by: "answer", done: "AuthorizationPermissionMismatch of a signature that says it may", step: "list" },
      settings: () => answering(azureSas, { answer: azureError(403, "AuthorizationPermissionMismatch") }),
    },
    {
      ...{ by: "answer", done: "AccountIsDisabled", step: "list" },
      settings: () => answers({ answer: azureError(403, "AccountIsDisabled") }),
    },
    {
      ...{ by: "answer", done: "ContainerBeingDeleted", step: "list" },
      settings: () => answers({ answer: azureError(409, "ContainerBeingDeleted") }),
    },
    {
      ...{ by: "answer", done: "ServerBusy", step: "reach" },
      settings: () => answers({ answer: azureError(503, "ServerBusy", { headers: { "retry-after": "2" } }) }),
    },
    {
      ...{ by: "answer", done: "InternalError", step: "reach" },
      settings: () => answers({ answer: azureError(500, "InternalError") }),
    },
    {
      ...{ by: "answer", done: "InvalidHeaderValue, of an older version of the service", step: "list" },
      settings: () => answers({ answer: azureError(400, "InvalidHeaderValue") }),
    },
    {
      ...{ by: "answer", done: "A code nobody has heard of", step: "list" },
      settings: () => answers({ answer: azureError(400, "SomethingNew") }),
    },
    {
      ...{ by: "answer", done: "BlobArchived", step: "read" },
      remedy: ["Change tier → Hot or Cool"],
      settings: () => answers(listed, whenReading(azureError(409, "BlobArchived"))),
    },
    {
      ...{ by: "answer", done: "BlobNotFound of a file that was listed", step: "read" },
      settings: () => answers(listed, whenReading(azureError(404, "BlobNotFound"))),
    },
    {
      ...{ by: "answer", done: "ConditionNotMet, as the file was replaced", step: "read" },
      settings: () => answers(listed, whenReading(azureError(412, "ConditionNotMet"))),
    },
    {
      ...{ by: "answer", done: "Something between Connetra and Azure answers with a page to sign in", step: "reach" },
      settings: () => answers({ answer: webPage(200) }),
    },
    {
      ...{ by: "answer", done: "The connection string is a key alone", step: "form" },
      settings: () => settings(otherKey),
    },
    {
      ...{ by: "answer", done: "The connection string has no AccountKey", step: "form" },
      settings: () => settings("DefaultEndpointsProtocol=https;AccountName=acmedata"),
    },
    {
      ...{ by: "answer", done: "The connection string is a SAS token alone", step: "form" },
      settings: () => settings(`?${sasParts}`),
    },
    {
      ...{ by: "answer", done: "The container's name is none", step: "form" },
      settings: () => own({ container: "Acme_DBT" }),
    },
  ];
}
