import "server-only";
import { Readable } from "node:stream";
import { S3Client } from "@aws-sdk/client-s3";
import { egress } from "../../../platform/egress";
import { ForeignAnswer } from "./foreign-answer";
import { readAnswerText } from "./read-answer-text";
import type { S3Settings } from "./s3-settings";

type Headed = { headers: Record<string, string> };

const isHeaded = (message: unknown): message is Headed =>
  typeof message === "object" && message !== null && "headers" in message && typeof message.headers === "object";

const isAnswer = (message: unknown): message is Headed & { statusCode: number; body: unknown } =>
  isHeaded(message) && "statusCode" in message && typeof message.statusCode === "number" && "body" in message;

/** What stands between the library and the wire: it sees requests and answers as HTTP. */
type WireMiddleware = Parameters<S3Client["middlewareStack"]["add"]>[0];

/** Reads every answer but an object's bytes before the library does, and refuses what cannot be S3's. */
const vetAnswer: WireMiddleware = (next, context) => async (args) => {
  const result = await next(args);
  const answer: unknown = result.response;
  if (!isAnswer(answer) || !(answer.body instanceof Readable)) return result;
  if (context.commandName === "GetObjectCommand" && answer.statusCode < 300) return result;
  const text = await readAnswerText(answer.body);
  if (!text) throw new ForeignAnswer(answer.statusCode, answer.headers);
  answer.body = new Uint8Array(text);
  return result;
};

/** Google's front end does not hand on these headers as they were sent, so they must not be part of the signature. */
const leaveUnsigned: WireMiddleware = (next) => (args) => {
  if (isHeaded(args.request)) {
    delete args.request.headers["amz-sdk-invocation-id"];
    delete args.request.headers["amz-sdk-request"];
  }
  return next(args);
};

/** Otherwise Google unpacks objects that were stored with `Content-Encoding: gzip`, and then knows no ranges of them. */
const takeBytesAsStored: WireMiddleware = (next, context) => (args) => {
  if (context.commandName === "GetObjectCommand" && isHeaded(args.request))
    args.request.headers["accept-encoding"] = "gzip";
  return next(args);
};

const speakToGoogle = ({ middlewareStack }: S3Client): void => {
  const beforeSigning = { relation: "before", toMiddleware: "httpSigningMiddleware" } as const;
  middlewareStack.addRelativeTo(leaveUnsigned, { ...beforeSigning, name: "leaveUnsigned" });
  // After signing: the front end adds to this header.
  middlewareStack.add(takeBytesAsStored, { step: "deserialize", name: "takeBytesAsStored" });
};

/**
 * Everything that the library would otherwise look up in the environment or in files of this machine is said here: a
 * connector depends on its own settings alone.
 */
export const connectS3 = (settings: S3Settings, region: string): S3Client => {
  // Else it prints a warning to whoever runs Node 20, which is ours to think of, not theirs.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = "true";
  const { httpAgent, httpsAgent } = egress();
  const { connectMs, headersMs } = settings.pace;
  const client = new S3Client({
    endpoint: settings.endpoint,
    region,
    credentials: settings.credentials,
    forcePathStyle: settings.pathStyle,
    // Tries, redirects and a wrong clock are ours to deal with.
    maxAttempts: 1,
    retryMode: "standard",
    followRegionRedirects: false,
    disableClockSkewCorrection: true,
    // Neither is known to every store, and a checksum of a part of an object tells nothing.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    defaultsMode: "standard",
    useDualstackEndpoint: false,
    useFipsEndpoint: false,
    useArnRegion: false,
    disableMultiregionAccessPoints: true,
    disableS3ExpressSessionAuth: true,
    authSchemePreference: ["sigv4"],
    sigv4aSigningRegionSet: [region],
    userAgentAppId: "connetra",
    requestHandler: {
      httpAgent,
      httpsAgent,
      connectionTimeout: connectMs,
      requestTimeout: headersMs,
      throwOnRequestTimeout: true,
    },
  });
  client.middlewareStack.add(vetAnswer, { step: "deserialize", priority: "low", name: "vetAnswer" });
  if (settings.dialect === "google") speakToGoogle(client);
  return client;
};
