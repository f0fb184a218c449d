/** What is sent. */
export type Reply = { status: number; headers: Record<string, string>; body: Buffer };

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Reply => ({
  status,
  headers: { "content-type": "application/json; charset=UTF-8", ...headers },
  body: Buffer.from(JSON.stringify(body)),
});

export const page = (status: number, title: string): Reply => ({
  status,
  headers: { "content-type": "text/html; charset=UTF-8" },
  body: Buffer.from(`<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`),
});
