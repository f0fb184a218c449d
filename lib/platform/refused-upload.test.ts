import { once } from "node:events";
import http from "node:http";
import net, { type AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, it } from "vitest";
import { setTestKeys } from "@/scripts/test/fresh-database";
import { AppError } from "../core/errors";
import { readFiles } from "./multipart";
import { operations } from "./operations";
import { discardBody } from "./request-body";
import { serve } from "./route";

const MEGA = 1 << 20;

/** What becomes of a refused upload on a connection, with the request made of it as the framework does. */
const server = http.createServer(async (incoming, response) => {
  const init: object = { method: "PUT", headers: incoming.headers, body: incoming, duplex: "half" };
  const request = new Request("http://localhost/", init);
  try {
    for await (const { field, stream } of readFiles(request, incoming.url === "/small" ? MEGA : 100 * MEGA)) {
      if (incoming.url === "/within") await stream[Symbol.asyncIterator]().next();
      throw new AppError("artifact-malformed", `The ${field} is not right.`, { remedy: "Send another." });
    }
  } catch (thrown) {
    await discardBody(request);
    response.writeHead(422, { connection: "close" }).end((thrown as AppError).message);
  }
});

beforeAll(async () => {
  setTestKeys();
  // Never connected to: a caller without a token is refused unasked.
  process.env.DATABASE_URL = "postgresql://nobody@localhost:1/nothing";
  await once(server.listen(0, "127.0.0.1"), "listening");
});
afterAll(() => server.close());

/** As Python's http.client does it: all of the body, and only then a look at the answer. */
async function sendAllThenRead(where: string, disposition: string, contentType: string): Promise<string> {
  const { port } = server.address() as AddressInfo;
  const socket = net.connect(port, "127.0.0.1").pause();
  const head = `--b\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n`;
  const length = head.length + 32 * MEGA + "\r\n--b--\r\n".length;
  socket.write(
    `PUT ${where} HTTP/1.1\r\nHost: localhost\r\nContent-Type: ${contentType}\r\nContent-Length: ${length}\r\n\r\n${head}`,
  );
  const body = Readable.from(
    (function* () {
      for (let n = 0; n < 32; n += 1) yield Buffer.alloc(MEGA, "x");
      yield "\r\n--b--\r\n";
    })(),
  );
  for await (const chunk of body) {
    await new Promise<void>((resolve, reject) => socket.write(chunk, (error) => (error ? reject(error) : resolve())));
  }
  return text(socket);
}

const form = "multipart/form-data; boundary=b";
const file = 'name="manifest"; filename="m.json"';

it.each([
  ["before a file is read", "/before", file, form, "The manifest is not right."],
  ["within a file", "/within", file, form, "The manifest is not right."],
  ["for a value in place of a file", "/before", 'name="manifest"', form, "One field is not right."],
  ["for its size", "/small", file, form, "The upload is larger than"],
  ["for its type", "/before", file, "text/plain", "The body is not a multipart form."],
])("a client that sends all before it reads gets the answer when refused %s", async (_, where, part, type, words) => {
  const answer = await sendAllThenRead(where, part, type);
  expect(answer).toContain("HTTP/1.1 422");
  expect(answer).toContain(words);
});

it("a route that refuses the caller has read the body to its end", async () => {
  let left = 40;
  const body = new ReadableStream({
    pull(controller) {
      left -= 1;
      if (left > 0) controller.enqueue(new Uint8Array(MEGA));
      else controller.close();
    },
  });
  const init: object = { method: "PUT", body, duplex: "half", headers: { "content-type": form } };
  const route = serve(operations.putArtifacts, () => Promise.reject(new Error("Nobody may.")));
  const response = await route(new Request("http://localhost:3000/", init), { params: Promise.resolve({}) });
  expect(response.status).toBe(401);
  expect(left).toBe(0);
});
