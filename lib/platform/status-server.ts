import "server-only";
import http from "node:http";
import { env } from "./env";
import { metrics } from "./metrics";
import { bringsMetricsToken } from "./metrics-key";
import { processMetrics } from "./process-metrics";
import { readiness } from "./readiness";
import { isStopping } from "./stopping";

type Answer = { status: number; type?: string; body: string };
const json = (status: number, body: object): Answer => ({ status, body: JSON.stringify(body) });

/** What a process without a web app tells of itself: /health, /ready and, for METRICS_TOKEN, /metrics. */
export function serveStatus(options: { host: string; port: number }): Promise<http.Server> {
  // From now on, not from when somebody first asks.
  metrics();
  const server = http.createServer((request, response) => {
    void answer(request)
      .catch(() => json(500, { status: "failed" }))
      .then(({ status, type = "application/json", body }) => {
        response.writeHead(status, { "content-type": type, "cache-control": "no-store" }).end(body);
      });
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject).listen(options.port, options.host, () => resolve(server.unref()));
  });
}

async function answer(request: http.IncomingMessage): Promise<Answer> {
  switch (request.url) {
    case "/health":
      return json(200, { status: "ok" });
    case "/ready": {
      const { checks } = await readiness();
      const { worker: _others, ...own } = checks;
      const isReady = !isStopping() && Object.values(own).every((check) => check === "ok");
      return json(isReady ? 200 : 503, { status: isReady ? "ready" : "not-ready", checks: own });
    }
    case "/metrics":
      if (!bringsMetricsToken(request.headers.authorization, env().METRICS_TOKEN))
        return json(401, { status: "unauthorized" });
      return { status: 200, type: "text/plain; version=0.0.4; charset=utf-8", body: await processMetrics() };
    default:
      return json(404, { status: "not-found" });
  }
}
