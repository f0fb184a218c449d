import http from "node:http";

/** The rudest of vendors: whatever it is sent it refuses, and sends back. */
export const makeEchoServer = (): http.Server =>
  http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request
      .on("data", (chunk: Buffer) => chunks.push(chunk))
      .on("end", () => {
        const said = JSON.stringify([request.url, request.rawHeaders, Buffer.concat(chunks).toString()]);
        response.writeHead(403, { "content-type": "application/json" });
        response.end(JSON.stringify({ error: said, message: said, status: { user_message: said } }));
      });
  });
