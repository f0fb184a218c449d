import { fileOf } from "../shared/bucket/shown-text";
import type { FaultKind, StoreFault } from "../shared/bucket/store-fault";
import { connectionWords, type StorePlace, type Told } from "../shared/s3/connection-words";
import type { DbtCoreS3Config } from "./config";
import { identityWords } from "./identity-words";
import { partitionOf } from "./partition";
import { permissionWords } from "./permission-words";

/** What a connector is about, as its faults speak of it. */
export type Target = StorePlace & {
  config: DbtCoreS3Config;
  /** AWS itself, not another store that speaks S3. */
  isAws: boolean;
  host: string;
  /** Such as `the access key AKIA…`: never a secret. */
  signedAs: string;
  /** The beginning of keys that are read; empty for all. */
  prefix: string;
};
export type Words = (target: Target, fault: StoreFault) => Told;

const whereListed = ({ config, isAws }: Target): string =>
  isAws
    ? `In ${partitionOf(config.region).console}, S3 → General purpose buckets lists each bucket with its region.`
    : "The console of the store lists its buckets.";

const place: Partial<Record<FaultKind, Words>> = {
  "unknown-host": ({ endpoint, isAws, config }) => ({
    code: "vendor-unreachable",
    message: `There is no host named ${new URL(endpoint).hostname}.`,
    remedy: isAws
      ? `Check the region: it is likely that AWS has none named ${config.region}. If it has, Connetra's name server does not know the hosts of the internet.`
      : "Check the spelling of the Storage URL. A name from a private network is only known inside it.",
  }),
  "not-a-store": ({ host, isAws }) => ({
    code: "vendor-answer-unexpected",
    message: `${host} answered, but not as S3 does.`,
    remedy: isAws
      ? "Something between Connetra and AWS answered instead, such as a proxy that asks to sign in. Ask whoever runs the network to let Connetra through."
      : "Check the Storage URL: it is the address of the S3 API, not of a web page. On MinIO the API has port 9000 and the console 9001. Bucket and path have fields of their own.",
  }),
  "wrong-region": (target, { region }) => ({
    code: "invalid-input",
    message: region
      ? `The bucket ${target.config.bucket} is in ${region}, not in ${target.config.region}.`
      : `The bucket ${target.config.bucket} is not in ${target.config.region}.`,
    remedy: region ? `Choose ${region} as region.` : `Enter the region that the bucket is in. ${whereListed(target)}`,
  }),
  "no-bucket": (target) => ({
    code: "not-found",
    message: `There is no bucket named ${target.config.bucket} at ${target.host}.`,
    remedy: target.isAws
      ? `Check its spelling. ${whereListed(target)}`
      : `Check its spelling. Some stores answer the same when the bucket belongs to another account than the key. ${whereListed(target)}`,
  }),
  "bad-bucket-name": (target) => ({
    code: "invalid-input",
    message: `${target.host} takes ${target.config.bucket} for no name of a bucket.`,
    remedy: `Enter the name alone, without a path or an address. ${whereListed(target)}`,
  }),
  archived: ({ isAws }, fault) => ({
    code: "artifact-missing",
    message: `${fileOf(fault)} is kept in an archive class and cannot be read from there.`,
    remedy: isAws
      ? "In the S3 console, select the object → Actions → Initiate restore; or upload dbt's files anew. Leave their folder out of the lifecycle rule that archives it (S3 → the bucket → Management → Lifecycle configuration)."
      : "Bring it back in the console of the store, or upload dbt's files anew, and leave their folder out of the rule that archives it.",
  }),
};

/** A sentence and a remedy for each kind of fault; what is the same for all stores comes last. */
export const wordsFor = (kind: FaultKind): Words | undefined =>
  place[kind] ?? identityWords[kind] ?? permissionWords[kind] ?? connectionWords[kind];
