/** What is sent: the status, the headers, the bytes, and the JSON behind them when it is dbt Cloud's envelope. */
export type Reply = { status: number; headers: Record<string, string>; body: Buffer; envelope?: unknown };

const json = (status: number, envelope: unknown, headers: Record<string, string> = {}): Reply => ({
  status,
  headers: { "content-type": "application/json", ...headers },
  body: Buffer.from(JSON.stringify(envelope)),
  envelope,
});

const good = { code: 200, is_success: true, user_message: "Success!", developer_message: "" };

export const answer = (data: unknown, extra?: unknown): Reply =>
  json(200, extra === undefined ? { status: good, data } : { status: good, data, extra });

/** Webhooks are a service of their own at dbt Cloud, with a smaller envelope. */
export const answerOfWebhooks = (data: unknown, extra: unknown): Reply =>
  json(200, { status: { code: 200 }, data, extra });

export const refusal = (
  code: number,
  userMessage: string,
  {
    developerMessage = null,
    headers = {},
  }: { developerMessage?: string | null; headers?: Record<string, string> } = {},
): Reply =>
  json(
    code,
    {
      status: { code, is_success: false, user_message: userMessage, developer_message: developerMessage },
      data: null,
    },
    headers,
  );

export const notFound = (): Reply =>
  refusal(404, "The requested resource was not found. Please check that you have the proper permissions.", {
    developerMessage: "",
  });

export const page = (status: number, title: string): Reply => ({
  status,
  headers: { "content-type": "text/html; charset=utf-8" },
  body: Buffer.from(`<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`),
});

export const file = (contentType: string, body: Buffer): Reply => ({
  status: 200,
  headers: { "content-type": contentType },
  body,
});
