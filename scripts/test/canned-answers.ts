import http from "node:http";

/** An answer as a server would give it. */
export type CannedAnswer = { status: number; headers?: Record<string, string>; body?: string };

export type Asked = { method: string; host: string; url: string };

export type AnswerRule = {
  /** The requests it is for; all when absent. */
  when?: (request: Asked) => boolean;
  /** How many of them it answers before they go on to the server; all when absent. */
  times?: number;
} & (
  | { answer: CannedAnswer | ((request: Asked) => CannedAnswer) }
  /** Another way to the server, such as a proxy's address. */
  | { by: string }
);

export type CannedServer = {
  /** Its own address, with the target's path where there is a target. */
  url: string;
  /** Puts new rules in place of those before. */
  set: (...rules: AnswerRule[]) => void;
  /** Every request since `forget`, such as `GET /bucket?list-type=2`. */
  requests: () => string[];
  forget: () => void;
  close: () => Promise<void>;
};

/** Reads what is asked by HTTP, answers by its rules, and hands all else to the target unchanged, or answers 404. */
export async function startCannedServer(targetUrl: string | null, ...first: AnswerRule[]): Promise<CannedServer> {
  const target = targetUrl === null ? null : new URL(targetUrl);
  let rules: { rule: AnswerRule; left: number }[] = [];
  let requests: string[] = [];
  const set = (...next: AnswerRule[]): void => {
    rules = next.map((rule) => ({ rule, left: rule.times ?? Number.POSITIVE_INFINITY }));
  };
  set(...first);

  const server = http.createServer((request, response) => {
    const { method = "", url = "" } = request;
    const asked = { method, url, host: request.headers.host ?? "" };
    requests.push(`${method} ${url}`);
    const due = rules.find(({ rule, left }) => left > 0 && (rule.when?.(asked) ?? true));
    if (due) due.left--;
    if (due && "answer" in due.rule) {
      const { answer } = due.rule;
      const { status, headers, body = "" } = typeof answer === "function" ? answer(asked) : answer;
      request.resume();
      response.writeHead(status, { "content-length": Buffer.byteLength(body), ...headers });
      response.end(method === "HEAD" ? undefined : body);
      return;
    }
    const way = due && "by" in due.rule ? new URL(due.rule.by) : target;
    if (way) forward(way, request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("The server has no port.");
  const path = target?.pathname.replace(/\/$/, "") ?? "";
  return {
    url: `http://127.0.0.1:${address.port}${path}`,
    set,
    requests: () => [...requests],
    forget: () => {
      requests = [];
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** With the `host` of the request, because it is signed. */
function forward(target: URL, request: http.IncomingMessage, response: http.ServerResponse): void {
  const { method, url: path, headers } = request;
  const onward = http.request({ host: target.hostname, port: target.port, method, path, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response).on("close", () => answer.destroy());
    answer.on("error", () => response.destroy());
  });
  onward.on("error", () => response.destroy());
  response.on("close", () => onward.destroy());
  request.pipe(onward);
}
