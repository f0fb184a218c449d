import "server-only";
import http from "node:http";
import { log } from "./log";

const PATIENCE_MS = 2_000;

/**
 * The metrics of the workers that `npm start` runs beside this process, each told by the worker itself at this moment.
 * They listen on this machine's loopback, at ports that `npm start` chose: no destination that anybody could enter.
 */
export async function metricsOfWorkersBeside(): Promise<string[]> {
  const ports = (process.env.CONNETRA_WORKERS_BESIDE ?? "").split(",").filter(Boolean).map(Number);
  const answers = await Promise.all(ports.map((port) => readMetrics(port)));
  return answers.filter((answer) => answer !== null);
}

/** Null for one that is just being started again. */
function readMetrics(port: number): Promise<string | null> {
  const headers = { authorization: `Bearer ${process.env.METRICS_TOKEN ?? ""}` };
  return new Promise((resolve) => {
    const failed = (error: Error): void => {
      log.warn({ err: error }, "a worker does not tell its metrics");
      resolve(null);
    };
    http
      .get({ host: "127.0.0.1", port, path: "/metrics", headers, timeout: PATIENCE_MS }, (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (piece: string) => {
          text += piece;
        });
        response.on("end", () => resolve(response.statusCode === 200 ? text : null)).on("error", failed);
      })
      .on("timeout", function (this: http.ClientRequest) {
        this.destroy(new Error("no answer in time"));
      })
      .on("error", failed);
  });
}
