import http from "node:http";

export type Answer = { status: number; ms: number; bytes: number; text: string };
export type Ask = (method: string, path: string, options?: AskOptions) => Promise<Answer>;
type AskOptions = { headers?: Record<string, string>; body?: string | Buffer };

const agent = new http.Agent({ keepAlive: true, maxSockets: 256 });

/** Asks the web app on this machine; the time is from the first byte sent to the last one received. */
export const asking =
  (origin: string, headers: Record<string, string>): Ask =>
  (method, path, options = {}) =>
    new Promise((resolve, reject) => {
      const startedAt = performance.now();
      const all = { ...headers, ...options.headers };
      const request = http.request(new URL(path, origin), { method, agent, headers: all }, (response) => {
        const pieces: Buffer[] = [];
        response.on("data", (piece: Buffer) => pieces.push(piece));
        response.on("end", () => {
          const body = Buffer.concat(pieces);
          const ms = performance.now() - startedAt;
          resolve({ status: response.statusCode ?? 0, ms, bytes: body.length, text: body.toString() });
        });
        response.on("error", reject);
      });
      request.on("error", reject).end(options.body);
    });

/** The answer as JSON. @throws Error when the call was refused */
export async function json<T>(answer: Promise<Answer>): Promise<T> {
  const { status, text } = await answer;
  if (status >= 400) throw new Error(`${status}: ${text.slice(0, 300)}`);
  return JSON.parse(text);
}
