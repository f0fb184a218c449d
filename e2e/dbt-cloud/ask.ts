import type { DbtCloud } from "./start";

export type Answered = { status: number; headers: Headers; text: string };

/** Asks as a client does, below the account unless the path starts at the root of the API. */
export async function ask(
  { url, accountId, token }: Pick<DbtCloud, "url" | "accountId" | "token">,
  path: string,
  { authorization = `Token ${token}`, ...init }: { authorization?: string; method?: string } = {},
): Promise<Answered> {
  const target = path.startsWith("/api/") ? path : `/api/v2/accounts/${accountId}/${path}`;
  const response = await fetch(url + target, { ...init, headers: { authorization } });
  return { status: response.status, headers: response.headers, text: await response.text() };
}
