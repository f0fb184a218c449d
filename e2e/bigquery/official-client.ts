import { BigQuery } from "@google-cloud/bigquery";
import type { KeyFile } from "./service-account";
import type { BigQueryStandIn } from "./start";

/** Google's own client, told only where the stand-in is. */
export async function officialClient(
  { url, tokenUrl, projectId, keyFile: usual }: BigQueryStandIn,
  keyFile: KeyFile = usual,
): Promise<BigQuery> {
  const bigquery = new BigQuery({ projectId, apiEndpoint: url, credentials: keyFile, autoRetry: false });
  const auth = await bigquery.authClient.getClient();
  // The client has no setting for where tokens come from.
  auth.transporter.interceptors.request.add({
    resolved: async (request) => {
      if (new URL(request.url).host === "oauth2.googleapis.com") request.url = new URL(tokenUrl);
      return request;
    },
  });
  return bigquery;
}
