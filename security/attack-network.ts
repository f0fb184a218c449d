// Dials inner addresses in every spelling by every client, guarded and not, in a network that is nobody's. Prints counts.
import http from "node:http";
import https from "node:https";
import net from "node:net";
import tls from "node:tls";
import { ListBucketsCommand, S3Client } from "@aws-sdk/client-s3";
import { BlobServiceClient, StorageSharedKeyCredential } from "@azure/storage-blob";
import pg from "pg";
import { fetch as undiciFetch } from "undici";
import { connectionTestSteps } from "@/lib/connectors/test-connection";
import { egress, egressBlockIn } from "@/lib/platform/egress";
import { samplesAt } from "./sample-settings";
import { startDns } from "./stand-in-dns";

const inNamespace = process.argv[2] === "namespace";
const INNER = 8080;
const OUTER = "93.184.215.14";

let reached = 0;
let outside = 0;
const listen = async (host: string, port: number, heard: () => void) => {
  const server = net.createServer((socket) => {
    heard();
    socket.on("error", () => {}).end("HTTP/1.1 200 OK\r\ncontent-length: 6\r\nconnection: close\r\n\r\nsecret");
  });
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  const address = server.address();
  return address && typeof address === "object" ? address.port : port;
};
const inner = () => {
  reached += 1;
};
let port = INNER;
if (inNamespace) {
  for (const host of ["127.0.0.1", "::1", "169.254.169.254", "fd00:ec2::254", "10.9.9.9"])
    await listen(host, INNER, inner);
  await listen("127.0.0.1", INNER + 1, inner);
  await listen(OUTER, INNER, () => {
    outside += 1;
  });
  await startDns({
    "loop.test": [["127.0.0.1"]],
    "six.test": [["::1"]],
    "meta.test": [["169.254.169.254"]],
    "private.test": [["10.9.9.9"]],
    "mixed.test": [[OUTER, "127.0.0.1"]],
    "rebind.test": [[OUTER], ["127.0.0.1"]],
    "outer.test": [[OUTER]],
  });
} else port = await listen("127.0.0.1", 0, inner);

const loopback = [
  "127.0.0.1",
  "localhost",
  "2130706433",
  "0x7f000001",
  "0177.0.0.1",
  "127.1",
  "017700000001",
  "0.0.0.0",
];
const targets = [
  ...loopback,
  ...["[::ffff:127.0.0.1]", "[::ffff:7f00:1]"],
  ...(inNamespace
    ? [
        ...["[::1]", "[::]", "[::127.0.0.1]", "[0:0:0:0:0:0:0:1]", "[::ffff:169.254.169.254]", "169.254.169.254"],
        ...[
          "2852039166",
          "[fd00:ec2::254]",
          "10.9.9.9",
          "loop.test",
          "six.test",
          "meta.test",
          "private.test",
          "mixed.test",
        ],
        "rebind.test",
      ]
    : []),
];

const bare = (host: string): string => host.replace(/^\[|\]$/g, "");
const request = (sent: http.ClientRequest) =>
  new Promise((resolve, reject) =>
    sent
      .on("response", resolve)
      .on("error", reject)
      .setTimeout(3_000, () => sent.destroy(new Error("late")))
      .end(),
  );
const opened = (socket: net.Socket) =>
  new Promise((resolve, reject) => {
    const done = () => resolve(socket.destroy());
    socket
      .once("connect", done)
      .once("error", reject)
      .setTimeout(3_000, () => socket.destroy(new Error("late")));
  });

/** Clients that know nothing of the guard. */
const plain: Record<string, (host: string) => Promise<unknown>> = {
  fetch: (host) => fetch(`http://${host}:${port}/`),
  undici: (host) => undiciFetch(`http://${host}:${port}/`),
  http: (host) => request(http.request({ host: bare(host), port, agent: false })),
  https: (host) => request(https.request({ host: bare(host), port, agent: false })),
  net: (host) => opened(net.connect({ host: bare(host), port })),
  tls: (host) => opened(tls.connect({ host: bare(host), port, rejectUnauthorized: false })),
  pg: async (host) => {
    const client = new pg.Client({
      host: bare(host),
      port,
      user: "u",
      password: "p",
      database: "d",
      connectionTimeoutMillis: 3_000,
    });
    client.on("error", () => {});
    await client.connect().finally(() => client.end().catch(() => {}));
  },
  s3: (host) =>
    new S3Client({
      ...{ endpoint: `http://${host}:${port}`, region: "eu-central-1", forcePathStyle: true, maxAttempts: 1 },
      credentials: { accessKeyId: "a", secretAccessKey: "b" },
    }).send(new ListBucketsCommand({})),
  azure: (host) =>
    new BlobServiceClient(`http://${host}:${port}/a`, new StorageSharedKeyCredential("a", "Yg=="), {
      ...{ retryOptions: { maxTries: 1 }, allowInsecureConnection: true },
    }).getProperties(),
};

/** The product's own clients, by what a person would type in the form. */
const own = samplesAt(port).filter(({ kind }, at, all) => all.findIndex((other) => other.kind === kind) === at);
const ownTest = async ({ kind, config, secrets }: (typeof own)[number], host: string, at = port) => {
  const swap = (text: string) =>
    text.replaceAll(`http://127.0.0.1:${port}`, `https://${host}:${at}`).replace("Protocol=http;", "Protocol=https;");
  const moved = Object.fromEntries(
    Object.entries(config).map(([name, value]) => [
      name,
      name === "host" ? bare(host) : name === "port" ? at : typeof value === "string" ? swap(value) : value,
    ]),
  );
  const sealed = Object.fromEntries(Object.entries(secrets).map(([name, value]) => [name, swap(value)]));
  const steps = connectionTestSteps(
    { kind, config: moved, secrets: sealed, primaryConnectorId: undefined },
    AbortSignal.timeout(8_000),
  );
  for await (const _ of steps);
};

const settled = async (work: () => Promise<unknown>): Promise<unknown> => {
  try {
    return await work();
  } catch (error) {
    return error;
  }
};
const counting = async (work: () => Promise<void>): Promise<number> => {
  const before = reached;
  await work();
  // A connection that is on its way is counted a moment later.
  await new Promise((resolve) => setTimeout(resolve, 50));
  return reached - before;
};

const figures: Record<string, number> = { targets: targets.length };
process.env.EGRESS_ALLOW = "";

figures["F1 cases"] = own.length * targets.length;
figures["F1 reached"] = await counting(async () => {
  for (const sample of own) await Promise.all(targets.map((host) => settled(() => ownTest(sample, host))));
});
const controls = Object.entries(plain);
figures["control cases"] = controls.length * targets.length;
figures["control reached"] = await counting(async () => {
  for (const [, dial] of controls) await Promise.all(targets.map((host) => settled(() => dial(host))));
});
figures["F5 cases"] = controls.length * targets.length;
figures["F5 reached"] = await counting(async () => {
  for (const [, dial] of controls)
    await Promise.all(targets.map((host) => settled(() => egress().within(() => dial(host)))));
});
figures["F5 refused by the guard"] = 0;
for (const host of ["127.0.0.1", "localhost"]) {
  const refusal = await settled(() => egress().within(() => opened(net.connect({ host, port }))));
  if (egressBlockIn(refusal)) figures["F5 refused by the guard"] += 1;
}

// What the operator lists: that and nothing beside it.
process.env.EGRESS_ALLOW = `127.0.0.1:${port}`;
const pgSample = own.find(({ kind }) => kind === "postgres");
if (!pgSample) throw new Error("There is no Postgres.");
figures["F4 listed port reached"] = await counting(
  async () => void (await settled(() => ownTest(pgSample, "127.0.0.1"))),
);
figures["F4 port beside it reached"] = await counting(
  async () => void (await settled(() => ownTest(pgSample, "127.0.0.1", port + 1))),
);

if (inNamespace) {
  const metadata = ["169.254.169.254", "2852039166", "[::ffff:169.254.169.254]", "[fd00:ec2::254]", "meta.test"];
  process.env.EGRESS_ALLOW = `169.254.0.0/16:${port},[fd00::]/8:${port},meta.test:${port},169.254.169.254:${port}`;
  figures["F4 metadata cases"] = (own.length + controls.length) * metadata.length;
  figures["F4 metadata reached"] = await counting(async () => {
    for (const host of metadata) {
      await Promise.all(own.map((sample) => settled(() => ownTest(sample, host))));
      await Promise.all(controls.map(([, dial]) => settled(() => egress().within(() => dial(host)))));
    }
  });
  process.env.EGRESS_ALLOW = "";
  figures["F2 tries"] = 200;
  figures["F2 reached"] = await counting(async () => {
    for (let at = 0; at < 100; at += 1) {
      await settled(() => egress().fetch(`https://rebind.test:${port}/`));
      await settled(() => egress().within(() => opened(net.connect({ host: "rebind.test", port }))));
    }
  });
  figures["F2 control reached"] = await counting(async () => {
    for (let at = 0; at < 10; at += 1) await settled(() => plain.net?.("rebind.test") ?? Promise.resolve());
  });
  const before = outside;
  await Promise.all(own.map((sample) => settled(() => ownTest(sample, "outer.test"))));
  await settled(() => egress().within(() => opened(net.connect({ host: "outer.test", port }))));
  await new Promise((resolve) => setTimeout(resolve, 50));
  figures["outside reached"] = outside - before;
}
console.log(JSON.stringify(figures));
process.exit(0);
