import { once } from "node:events";
import http from "node:http";
import net, { type AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { closeGently } from "./gentle-close";

async function listening() {
  const server = http.createServer((_, response) => response.end("whole"));
  closeGently(server);
  closeGently(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { server, port: (server.address() as AddressInfo).port };
}

it("P3 answers a request that was on its way, over a connection used before, when the server was told to close", async () => {
  const { server, port } = await listening();
  const socket = net.connect(port, "127.0.0.1");
  let answers = "";
  socket.on("data", (chunk) => {
    answers += chunk;
  });
  socket.on("error", () => undefined);
  const ask = (connection: string) => socket.write(`GET / HTTP/1.1\r\nHost: here\r\nConnection: ${connection}\r\n\r\n`);
  ask("keep-alive");
  await once(socket, "data");
  const closed = new Promise((resolve) => server.close(resolve));
  ask("close");
  await once(socket, "close");
  expect(answers.match(/whole/g)).toHaveLength(2);
  await closed;
});

it("P3 answers those who wait to be let in when the server is told to close", async () => {
  const { server, port } = await listening();
  const asked = Array.from({ length: 20 }, async () => {
    const socket = net.connect(port, "127.0.0.1");
    let answer = "";
    socket
      .on("error", () => undefined)
      .on("data", (chunk) => {
        answer += chunk;
      });
    socket.write("GET / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n");
    await once(socket, "close");
    return answer.includes("whole");
  });
  const closed = new Promise((resolve) => server.close(resolve));
  expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(20);
  await closed;
});

it("closes connections that ask nothing more, so that nobody waits for them", async () => {
  const { server, port } = await listening();
  const agent = new http.Agent({ keepAlive: true });
  const [response] = (await once(http.get({ port, host: "127.0.0.1", agent }), "response")) as [http.IncomingMessage];
  response.resume();
  await once(response, "end");
  server.keepAliveTimeout = 60_000;
  await new Promise((resolve) => server.close(resolve));
  expect(server.listening).toBe(false);
  agent.destroy();
});
