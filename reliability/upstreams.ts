import { createHash } from "node:crypto";
import { CloudAccount } from "@/e2e/dbt-cloud/cloud-account";
import { serve } from "@/e2e/dbt-cloud/server";
import { createConnector } from "@/lib/connectors/mutations";
import { listXml } from "@/lib/integrations/shared/s3/fixtures/s3-answers";
import { idleWarehouse } from "@/scripts/test/cloud-connector";
import { manifestFile } from "@/scripts/test/dbt-files";
import type { Served } from "./far-end";

const models = Array.from({ length: 300 }, (_, at) => `shop.model_${at}`);
const manifest = Buffer.from(manifestFile(models, { project: "shop" }));

/** One vendor with the same small project behind it: what it answers, and how a connector to it is made. */
export type Upstream = {
  served: Served;
  /** @param origin where the far end is, as the connector is to call it. @returns the connector's id */
  connect: (name: string, origin: string) => Promise<string>;
  close: () => Promise<void>;
};

/** dbt Cloud, as its stand-in has it. */
export async function dbtCloudUpstream(): Promise<Upstream> {
  const now = new Date("2026-11-02T08:00:00Z");
  const account = new CloudAccount("Shop", () => now);
  const { id: projectId } = account.addProject({ name: "Shop" });
  const { id: environmentId } = account.addEnvironment({ projectId, name: "Production", deploymentType: "production" });
  const { id: jobId } = account.addJob({ environmentId, name: "Nightly", generateDocs: true });
  const leaves = () => new Map([["manifest.json", { contentType: "application/json", read: () => manifest }]]);
  account.addRun(jobId, { outcome: "success", steps: [{ command: "dbt docs generate", leaves }] });
  const cloud = await serve(account);
  const primaryConnectorId = await idleWarehouse();
  return {
    served: async ({ url = "/", headers: { authorization = "", accept = "*/*" } }) => {
      const answer = await fetch(new URL(url, cloud.url), { headers: { authorization, accept } });
      const type = answer.headers.get("content-type") ?? "application/json";
      return {
        ...{ status: answer.status, headers: { "content-type": type } },
        body: Buffer.from(await answer.arrayBuffer()),
      };
    },
    connect: async (name, origin) => {
      const config = { accountId: String(account.id), accessUrl: origin };
      const secrets = { serviceToken: cloud.token };
      return (await createConnector({ name, kind: "dbt-cloud", primaryConnectorId, config, secrets }, null)).id;
    },
    close: () => cloud.close(),
  };
}

const etag = createHash("md5").update(manifest).digest("hex");

/**
 * The two calls of S3 that are read by: a listing with one manifest, and its bytes, whole or from somewhere on.
 * @param listedLess how many bytes the listing leaves out
 */
export const s3Served =
  (listedLess = 0): Served =>
  ({ url = "/", headers: { range } }) => {
    if (url.includes("list-type=2")) {
      const object = `<Contents><Key>dbt/manifest.json</Key><LastModified>2026-11-01T02:03:04.000Z</LastModified><ETag>&quot;${etag}&quot;</ETag><Size>${manifest.length - listedLess}</Size></Contents>`;
      return { status: 200, headers: { "content-type": "application/xml" }, body: Buffer.from(listXml(object)) };
    }
    const from = Number(/^bytes=(\d+)-/.exec(range ?? "")?.[1] ?? 0);
    const headers: Record<string, string> = { "content-type": "application/json", etag: `"${etag}"` };
    if (range !== undefined) headers["content-range"] = `bytes ${from}-${manifest.length - 1}/${manifest.length}`;
    return { status: range === undefined ? 200 : 206, headers, body: manifest.subarray(from) };
  };

/** A bucket in a store that speaks S3. */
export async function s3Upstream(): Promise<Upstream> {
  const primaryConnectorId = await idleWarehouse();
  return {
    served: s3Served(),
    connect: async (name, origin) => {
      const config = { region: "us-east-1", bucket: "acme-dbt", accessKeyId: "AKIDEXAMPLE", storageUrl: origin };
      const secrets = { secretAccessKey: "not-checked-by-this-store" };
      return (await createConnector({ name, kind: "dbt-core-s3", primaryConnectorId, config, secrets }, null)).id;
    },
    close: async () => {},
  };
}
