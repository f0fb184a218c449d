import { beforeAll, describe, expect, it } from "vitest";
import { setTestKeys } from "@/scripts/test/fresh-database";
import { report } from "@/security/figures";
import { readFiles } from "./multipart";

beforeAll(setTestKeys);

const MIB = 1024 * 1024;
const boundary = "----boundary";

/** A file of so many bytes in a form, made as it is read. */
function formOf(bytes: number): { request: Request } {
  const start = Buffer.from(
    `--${boundary}\r\nContent-Disposition: form-data; name="manifest"; filename="m.json"\r\n\r\n`,
  );
  const mega = new Uint8Array(MIB);
  let sent = 0;
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(start),
    pull(controller) {
      const next = Math.min(MIB, bytes - sent);
      sent += next;
      if (next > 0) controller.enqueue(mega.subarray(0, next));
      else {
        controller.enqueue(Buffer.from(`\r\n--${boundary}--\r\n`));
        controller.close();
      }
    },
  });
  const headers = { "content-type": `multipart/form-data; boundary=${boundary}` };
  const init: object = { method: "PUT", headers, body, duplex: "half" };
  return { request: new Request("http://localhost/", init) };
}

async function read(request: Request, limit: number, watch = () => {}): Promise<unknown> {
  try {
    for await (const { stream } of readFiles(request, limit)) for await (const _ of stream) watch();
    return null;
  } catch (thrown) {
    return thrown;
  }
}

describe("I6 an upload of the limit and one byte", () => {
  it("I6 is refused as too large, and neither it nor one within the limit is gathered in memory", async () => {
    const limit = 512 * MIB;
    // Once for what a first reading costs anyway.
    await read(formOf(64 * MIB).request, limit);
    const before = process.memoryUsage.rss();
    let most = before;
    const watch = () => {
      most = Math.max(most, process.memoryUsage.rss());
    };
    expect(await read(formOf(limit - 1024).request, limit, watch)).toBeNull();
    expect(await read(formOf(limit + 1).request, limit, watch)).toMatchObject({ code: "too-large" });
    const grown = Math.round((most - before) / MIB);
    report("I6 upload", { "MiB sent": (2 * limit) / MIB, "MiB more": grown });
    expect(grown).toBeLessThan(50);
  });
});
