import type { FaultKind } from "../shared/bucket/store-fault";
import type { Scene, Words } from "./remedies";

const isNameService = (code: string | null): boolean => code === "EAIAGAIN";

const unanswered = ({ host, account, code }: Scene): Words =>
  isNameService(code)
    ? [
        "vendor-unreachable",
        `The name ${host} could not be looked up just now.`,
        `Check that the storage account is named ${account.accountName}, and the name server of Connetra's machine; then try again.`,
      ]
    : [
        "vendor-unreachable",
        `${host} did not answer in time.`,
        "Try again. If it stays silent, a firewall between Connetra and Azure drops the connection: let Connetra's machine out to port 443.",
      ];

const untrusted = ({ host, code }: Scene): Words => {
  const why =
    code === "CERTHASEXPIRED"
      ? "has expired"
      : code === "ERRTLSCERTALTNAMEINVALID"
        ? `is not made out to ${host}`
        : "is not signed by an authority that is trusted here";
  return [
    "vendor-unreachable",
    `The certificate of ${host} ${why}.`,
    "Check the address in the connection string. If a proxy opens encrypted connections on the way, ask its administrator to leave Azure's out, or to give its authority to Connetra's machine (NODE_EXTRA_CA_CERTS).",
  ];
};

/** Faults of the way there: nothing is said yet of who we are. */
export const connectionWords = {
  "unknown-host": ({ host, account }) => [
    "vendor-unreachable",
    `There is no host named ${host}.`,
    `Check that the storage account is named ${account.accountName}: an account that does not exist, or was deleted, is no host. A name of a private network is only known inside it.`,
  ],
  refused: ({ host }) => [
    "vendor-unreachable",
    `${host} is there, but nothing listens at this port.`,
    "Check the address and port of BlobEndpoint in the connection string.",
  ],
  "no-answer": unanswered,
  "broke-off": ({ host }) => [
    "vendor-unreachable",
    `${host} broke off the connection.`,
    "Try again. If it happens each time, a proxy or firewall between Connetra and Azure ends the connection.",
  ],
  "tls-untrusted": untrusted,
  "tls-broken": ({ host }) => [
    "vendor-unreachable",
    `${host} and Connetra could not agree on how to encrypt.`,
    "Check that the address speaks https at this port, with TLS 1.2 or newer.",
  ],
  "not-a-store": ({ host }) => [
    "vendor-answer-unexpected",
    `What answers at ${host} is not Azure Blob Storage.`,
    "Check the address in the connection string. If it is right, a proxy or sign-in page between Connetra and Azure answers in its place.",
  ],
} as const satisfies Partial<Record<FaultKind, (scene: Scene) => Words>>;
