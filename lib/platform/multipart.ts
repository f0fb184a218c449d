import "server-only";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import busboy from "busboy";
import { AppError } from "../core/errors";
import { invalidInput } from "./parse";

/** One file of a multipart body. It is read, or left, before the next one is asked for. */
export type FilePart = { field: string; fileName: string; stream: Readable };

/**
 * The files of a multipart body as they come in. Nothing is gathered: the sender is held up for as long as nobody
 * reads, so memory does not depend on the size. Of a form that is refused the rest stays in the request, for discardBody.
 * @throws AppError 415 when it is no multipart body, 413 when it is longer than `limit` bytes, 422 when it is damaged
 */
export async function* readFiles(request: Request, limit: number): AsyncGenerator<FilePart> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;.*boundary=/i.test(type) || !request.body) throw notMultipart();
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge(limit);

  const waiting: FilePart[] = [];
  let over = false;
  let fault: unknown;
  let wake = () => {};
  const parser = parserFor(type);
  parser.on("file", (field, stream, { filename }) => {
    // Whoever reads it hears of its errors; unheard, one of a file that nobody got to would end the process.
    stream.on("error", () => {});
    waiting.push({ field: field ?? "", fileName: filename ?? "", stream });
    wake();
  });
  parser.on("field", (field) => parser.destroy(notAFile(field ?? "")));
  const reader = request.body.getReader();
  const source = Readable.from(chunksOf(reader), { objectMode: false });
  // Let go of and not cancelled, which would cut the connection before the sender has read the answer.
  parser.once("close", () => reader.releaseLock());
  const abandon = new AbortController();
  const reading = pipeline(source, counter(limit), parser, { signal: abandon.signal }).then(
    () => {
      over = true;
      wake();
    },
    (thrown) => {
      fault = thrown;
      over = true;
      for (const part of waiting) part.stream.destroy();
      wake();
    },
  );
  try {
    while (true) {
      const part = waiting.shift();
      if (part) {
        yield part;
        // Left unread, it would hold up all that comes after it.
        part.stream.resume();
      } else if (over) break;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
    if (fault !== undefined) throw fault instanceof AppError ? fault : damaged(fault);
  } catch (thrown) {
    // A file that ended too early is told to its reader in busboy's words; why it did is known here.
    throw fault instanceof AppError ? fault : thrown;
  } finally {
    // Ends the pipeline also where it waits for a file to be read that nobody will read any more.
    abandon.abort();
    await reading;
  }
}

function parserFor(type: string): busboy.Busboy {
  try {
    return busboy({ headers: { "content-type": type }, defParamCharset: "utf8", limits: { fieldSize: 1024 } });
  } catch {
    // It takes no other header than this one, and says so by throwing: of an empty boundary, for one.
    throw notMultipart();
  }
}

async function* chunksOf(reader: ReadableStreamDefaultReader<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

function counter(limit: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      bytes += chunk.byteLength;
      if (bytes > limit) done(tooLarge(limit));
      else done(null, chunk);
    },
  });
}

const notMultipart = () =>
  new AppError("unsupported-media-type", "The body is not a multipart form.", {
    remedy: "Send the files as multipart/form-data, as curl does with -F manifest=@target/manifest.json.",
  });

const tooLarge = (limit: number) =>
  new AppError("too-large", `The upload is larger than ${limit} bytes.`, {
    remedy: "Gzip the files, or let the operator raise UPLOAD_LIMIT.",
  });

const notAFile = (field: string) =>
  invalidInput([{ path: field, message: "Send this as a file, as curl does with -F name=@path." }]);

const damaged = (cause: unknown) =>
  new AppError("invalid-input", "The upload broke off, or its form is damaged.", {
    remedy: "Send it again. The files uploaded before are still in place.",
    cause,
  });
