import "server-only";
import { addAbortSignal } from "node:stream";
import { GetObjectCommand, ListObjectsV2Command, type S3Client } from "@aws-sdk/client-s3";
import { causeOf } from "../../../core/causes";
import { AppError } from "../../../core/errors";
import { egress } from "../../../platform/egress";
import { within } from "../bucket/bucket-access";
import type { ObjectStore } from "../bucket/object-store";
import { StoreFault } from "../bucket/store-fault";
import { explainS3 } from "./explain-s3";
import type { S3Call } from "./fault-codes";
import { toPage } from "./list-page";
import { objectBytes, rangeHeader } from "./object-bytes";
import { connectS3 } from "./s3-client";
import type { S3Settings } from "./s3-settings";

const PAGE = 1000;

/**
 * A bucket of S3, or of whatever answers like S3. Nothing is asked before the first call.
 * Beside StoreFaults, calls throw AppErrors that are in our words already: `egress-blocked`, or what `credentials` threw.
 */
export const openS3Store = (settings: S3Settings): ObjectStore => {
  const { bucket, otherRegion, pace } = settings;
  const closed = new AbortController();
  let region = settings.region;
  let client: S3Client | undefined;

  const ask = async <T>(call: S3Call, send: (client: S3Client) => Promise<T>): Promise<T> => {
    try {
      egress().checkUrl(settings.endpoint);
      client ??= connectS3(settings, region);
      return await send(client);
    } catch (thrown) {
      const fault = causeOf(thrown, AppError) ?? explainS3(thrown, { call, region });
      const asked = fault instanceof StoreFault && fault.kind === "wrong-region" ? fault.region : null;
      const isTheOther = asked !== null && asked.toLowerCase() === otherRegion?.toLowerCase();
      // Once: a store must not send us to and fro.
      if (!isTheOther || region !== settings.region) throw fault;
      region = asked;
      client = undefined;
      return ask(call, send);
    }
  };

  return {
    async list(prefix, cursor, outer) {
      // A page is small, so a slow one has hung. The library's own time-outs end with the head of an answer.
      return within(pace.headersMs + pace.idleMs, AbortSignal.any([outer, closed.signal]), (signal) =>
        ask("list", async (s3) => {
          const command = new ListObjectsV2Command({
            Bucket: bucket,
            MaxKeys: PAGE,
            // Keys may hold characters that XML has no way to write.
            EncodingType: "url",
            ...(prefix !== "" && { Prefix: prefix }),
            ...(cursor !== null && { ContinuationToken: cursor }),
          });
          return toPage(await s3.send(command, { abortSignal: signal }), cursor);
        }),
      );
    },
    async read(object, range, outer) {
      const signal = AbortSignal.any([outer, closed.signal]);
      return ask("read", async (s3) => {
        const asked = rangeHeader(range, object.bytes);
        const command = new GetObjectCommand({
          Bucket: bucket,
          Key: object.key,
          IfMatch: `"${object.etag}"`,
          ...(asked !== undefined && { Range: asked }),
        });
        const body = objectBytes(await s3.send(command, { abortSignal: signal }), object, range);
        return addAbortSignal(signal, body);
      });
    },
    explain: (thrown) => explainS3(thrown, { call: "read", region }),
    // Not the client's own `destroy`: it would end the connections of everybody who shares the guarded agents.
    close: () => closed.abort(),
  };
};
