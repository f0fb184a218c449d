import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { setTestKeys } from "@/scripts/test/fresh-database";
import type { AppError } from "../core/errors";
import { readFiles } from "./multipart";

beforeAll(setTestKeys);

const NO_LIMIT = Number.MAX_SAFE_INTEGER;
const boundary = "----boundary";
const type = `multipart/form-data; boundary=${boundary}`;
const head = (name: string, fileName: string | null) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${fileName === null ? "" : `; filename="${fileName}"`}\r\n\r\n`;

const put = (body: BodyInit, contentType: string | null = type) => {
  const request = new Request("http://localhost/", { method: "PUT", body, duplex: "half" } as RequestInit);
  request.headers.delete("content-type");
  if (contentType !== null) request.headers.set("content-type", contentType);
  return request;
};
const form = (files: Record<string, string>) => {
  const data = new FormData();
  for (const [name, text] of Object.entries(files)) data.append(name, new Blob([text]), `${name}.json`);
  return new Request("http://localhost/", { method: "PUT", body: data });
};

async function readAll(request: Request, limit = NO_LIMIT) {
  const read: Record<string, string> = {};
  for await (const { field, fileName, stream } of readFiles(request, limit)) {
    const hash = createHash("sha256");
    let bytes = 0;
    for await (const chunk of stream) {
      hash.update(chunk);
      bytes += chunk.length;
    }
    read[field] = `${fileName} ${bytes} ${hash.digest("hex").slice(0, 8)}`;
  }
  return read;
}
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "none",
    (thrown: AppError) => thrown.code ?? String(thrown),
  );
const sha = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 8);

describe("readFiles", () => {
  it("gives each file whole, small ones of one chunk and large ones of many", async () => {
    const files = { manifest: "m".repeat(3_000_000), catalog: "{}", run_results: "", sources: "s".repeat(70_000) };
    expect(await readAll(form(files))).toEqual(
      Object.fromEntries(
        Object.entries(files).map(([name, text]) => [name, `${name}.json ${text.length} ${sha(text)}`]),
      ),
    );
  });

  it("goes on to the next file when one is left unread", async () => {
    const fields: string[] = [];
    for await (const { field } of readFiles(form({ a: "a".repeat(500_000), b: "b", c: "c" }), NO_LIMIT))
      fields.push(field);
    expect(fields).toEqual(["a", "b", "c"]);
  });

  it("lets go of everything when the reader gives up before a file, or in the middle of one", async () => {
    const start = async (readFirst: boolean) => {
      for await (const { stream } of readFiles(form({ a: "a".repeat(500_000), b: "b" }), NO_LIMIT)) {
        if (readFirst) await stream[Symbol.asyncIterator]().next();
        throw new Error("enough");
      }
    };
    await expect(start(false)).rejects.toThrow("enough");
    await expect(start(true)).rejects.toThrow("enough");
    const small = async () => {
      for await (const _ of readFiles(form({ a: "a" }), NO_LIMIT)) throw new Error("enough");
    };
    await expect(small()).rejects.toThrow("enough");
  });

  it("holds the sender up while nobody reads", async () => {
    let sent = 0;
    const mega = new Uint8Array(1 << 20);
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode(head("manifest", "m.json"))),
      pull(controller) {
        sent += 1;
        if (sent <= 64) controller.enqueue(mega);
        else {
          controller.enqueue(new TextEncoder().encode(`\r\n--${boundary}--\r\n`));
          controller.close();
        }
      },
    });
    for await (const { stream } of readFiles(put(body), NO_LIMIT)) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(sent).toBeLessThan(8);
      let bytes = 0;
      for await (const chunk of stream) bytes += chunk.length;
      expect(bytes).toBe(64 << 20);
    }
    expect(sent).toBe(65);
  });

  it("I6 refuses what is no multipart form, a JSON body that plays an upload among it", async () => {
    for (const other of [
      "application/json",
      "multipart/form-data",
      `${type.split("=")[0]}=`,
      "application/x-www-form-urlencoded",
      null,
    ])
      expect(await codeOf(readAll(put('{"manifest":"/etc/passwd"}', other)))).toBe("unsupported-media-type");
  });

  it("I6 stops at the limit, whether the length was told or not", async () => {
    expect(await codeOf(readAll(form({ manifest: "x".repeat(10_000) }), 5_000))).toBe("too-large");
    let sent = 0;
    const endless = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode(head("manifest", "m.json"))),
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(65_536));
      },
    });
    expect(await codeOf(readAll(put(endless), 1 << 20))).toBe("too-large");
    expect(sent).toBeLessThan(40);
  });

  it("I6 refuses a value where a file belongs, and says which", async () => {
    const body = `${head("manifest", null)}/etc/passwd\r\n--${boundary}--\r\n`;
    const thrown = await readAll(put(body)).catch((error: AppError) => error);
    expect(thrown).toMatchObject({ code: "invalid-input", fields: [{ path: "manifest" }] });
  });

  it.each([
    ["cut off inside a file", `${head("manifest", "m.json")}{"a":`],
    ["cut off inside a header", `--${boundary}\r\nContent-Disp`],
    ["without any part", "nothing"],
    ["empty of everything", ""],
  ])("refuses a form that is %s", async (_, body) => {
    expect(await codeOf(readAll(put(body || new Uint8Array())))).not.toBe("none");
  });

  it("tells the reader of a file that its sender went away", async () => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(`${head("manifest", "m.json")}{`));
        setTimeout(() => controller.error(new Error("socket closed")), 20);
      },
    });
    expect(await codeOf(readAll(put(body)))).not.toBe("none");
  });
});
