import { generateKeyPairSync } from "node:crypto";
import { keyFile } from "@/lib/integrations/bigquery/fixtures/key-file";

export type Sample = {
  kind: string;
  config: Record<string, unknown>;
  secrets: Record<string, string>;
  /** What must turn up nowhere: of a key the middle of it, of all others the whole. */
  canaries: string[];
  /** For each field that says where secrets go: another value, which leads to the listener where one can be entered. */
  elsewhere: Record<string, unknown>;
};

const canary = (name: string): string => `canary/${name}+${"q7Xv2".repeat(5)}=end`;
const middleOf = (pem: string): string => pem.split("\n")[10] ?? "";

/** One connector of each kind that has secrets, all of it pointing at `port` of this machine. */
export function samplesAt(port: number): Sample[] {
  const url = `http://127.0.0.1:${port}`;
  const moved = `http://127.0.0.2:${port}`;
  const { privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });
  const server = { host: "127.0.0.1", port, database: "a", user: "reader", sslMode: "disable" };
  const movedServer = { host: "127.0.0.2", port: port - 1, user: "other", sslMode: "require" };
  const password = (kind: string) => ({ secrets: { password: canary(kind) }, canaries: [canary(kind)] });
  const azureKey = Buffer.from(canary("azure-account-key-of-a-length")).toString("base64");
  return [
    ...["postgres", "redshift"].map((kind) => ({
      ...{ kind, config: server, elsewhere: { ...movedServer, database: "other" } },
      ...password(kind),
    })),
    { kind: "mysql", config: server, ...password("mysql"), elsewhere: movedServer },
    {
      kind: "snowflake",
      config: {
        account: "acme-main",
        user: "READER",
        credentials: "password",
        warehouse: "W",
        database: "A",
        accessUrl: url,
      },
      ...password("snowflake"),
      elsewhere: { account: "evil-main", user: "OTHER", accessUrl: moved },
    },
    {
      kind: "snowflake",
      config: {
        account: "acme-main",
        user: "READER",
        credentials: "key-pair",
        warehouse: "W",
        database: "A",
        accessUrl: url,
      },
      secrets: { privateKey, passphrase: canary("passphrase") },
      canaries: [middleOf(privateKey), canary("passphrase")],
      elsewhere: { account: "evil-main", user: "OTHER", accessUrl: moved },
    },
    {
      kind: "bigquery",
      config: { projectId: "acme-tools", apiEndpoint: url },
      secrets: { serviceAccountJson: JSON.stringify(keyFile) },
      canaries: [middleOf(keyFile.private_key)],
      elsewhere: { apiEndpoint: moved },
    },
    {
      kind: "dbt-cloud",
      config: { accountId: "1", accessUrl: url },
      secrets: { serviceToken: canary("dbt-cloud"), webhookSecret: canary("webhook") },
      canaries: [canary("dbt-cloud"), canary("webhook")],
      elsewhere: { accountId: "2", accessUrl: moved },
    },
    {
      kind: "dbt-core-s3",
      config: { region: "eu-central-1", bucket: "acme-dbt", accessKeyId: "AKIAIOSFODNN7EXAMPLE", storageUrl: url },
      secrets: { secretAccessKey: canary("s3-secret-access-key").slice(0, 40) },
      canaries: [canary("s3-secret-access-key").slice(0, 40)],
      elsewhere: { region: "eu-west-1", accessKeyId: "AKIAIOSFODNN7EXAMPL2", storageUrl: moved },
    },
    {
      kind: "dbt-core-gcs",
      config: { bucket: "acme-dbt", accessKeyId: "GOOG1EXAMPLEEXAMPLEEXAMPLE", endpoint: url },
      secrets: { secretKey: canary("gcs") },
      canaries: [canary("gcs")],
      elsewhere: { accessKeyId: "GOOG1EXAMPLEEXAMPLEEXAMPL2", endpoint: moved },
    },
    {
      kind: "dbt-core-azure",
      config: { container: "acme-dbt" },
      secrets: {
        connectionString: `DefaultEndpointsProtocol=http;AccountName=acme;AccountKey=${azureKey};BlobEndpoint=${url}/acme;`,
      },
      canaries: [azureKey, Buffer.from(azureKey, "base64").toString()],
      elsewhere: {},
    },
  ];
}

/** The spellings in which a secret may turn up inside other text. */
export function spellingsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const base64 = [0, 1, 2].map((before) =>
    Buffer.concat([Buffer.alloc(before), bytes])
      .toString("base64")
      .slice(before && 4, Math.floor((before + bytes.length) / 3) * 4),
  );
  const forms = [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    bytes.toString("hex"),
    ...base64,
  ];
  return [...new Set([...forms, ...base64.map((form) => form.replace(/\+/g, "-").replace(/\//g, "_"))])];
}
