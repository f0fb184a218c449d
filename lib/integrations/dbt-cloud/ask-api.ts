import "server-only";
import type { z } from "zod";
import { AppError } from "../../core/errors";
import { explainThrown } from "../shared/http/explain-thrown";
import { type Answer, get } from "../shared/http/get";
import { type HttpAccess, triesOf } from "../shared/http/http-access";
import { HttpFault } from "../shared/http/http-fault";
import { readJson } from "../shared/http/read-json";
import { turnstile } from "../shared/http/turnstile";
import { tryingAgain } from "../shared/try-again";
import { page } from "./answers";
import { type Asked, type Sender, tellFault } from "./messages";

const PAGE = 100;
/** Questions that are under way at once: far below what dbt Cloud lets pass in a minute. */
const AT_ONCE = 8;
/** A million rows: whoever answers with more repeats itself. */
const MOST_PAGES = 10_000;

export type ApiAccess = HttpAccess & Sender & { token: string };
export type Query = Readonly<Record<string, string | number>>;
/** A list as far as it was asked for, with how many rows there are by what dbt Cloud says. */
export type Rows<T> = { rows: T[]; total: number | null };

/** How the API is asked, whatever for: URL, token, tries, pages, and faults in our words. */
export const openAsking = (access: ApiAccess) => {
  /** Once the token was accepted, a refusal means something else than before. */
  let wasAccepted = false;
  const inTurn = turnstile(AT_ONCE);

  const urlOf = (path: string, query: Query = {}): URL => {
    const url = new URL(path, access.origin);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
    return url;
  };

  /** Asks once. @throws HttpFault and others, see `get` */
  const ask = async (how: HttpAccess, url: URL, headers: Readonly<Record<string, string>> = {}): Promise<Answer> => {
    const answer = await get(how, url, { authorization: `Token ${access.token}`, ...headers });
    wasAccepted = true;
    return answer;
  };

  const told = (asked: Asked, thrown: unknown): AppError => {
    const fault = explainThrown(thrown);
    return fault instanceof AppError ? fault : tellFault(access, asked, fault, wasAccepted);
  };

  const json = async <T extends z.ZodType>(asked: Asked, shape: T, url: URL): Promise<z.output<T>> => {
    try {
      return await tryingAgain(triesOf(access), async () => {
        const body = await inTurn(async () => readJson(access, await ask(access, url, { accept: "application/json" })));
        const parsed = shape.safeParse(body);
        if (!parsed.success) throw new HttpFault("unreadable", { cause: parsed.error });
        return parsed.data;
      });
    } catch (thrown) {
      throw told(asked, thrown);
    }
  };

  /**
   * A list to its end, or its first `most` rows. Rows that were there already do not count: past the end dbt Cloud has
   * been seen to answer with the last page again, and rows move down while new ones come.
   */
  const list = async <T extends { id: string }>(
    asked: Asked,
    row: z.ZodType<T>,
    path: string,
    query: Query = {},
    most = Number.POSITIVE_INFINITY,
  ): Promise<Rows<T>> => {
    const byId = new Map<string, T>();
    const limit = Math.min(PAGE, most);
    let total: number | null = null;
    for (let offset = 0, pages = 0; pages < MOST_PAGES; pages += 1) {
      const { data, extra } = await json(asked, page(row), urlOf(path, { ...query, limit, offset }));
      total = extra ?? total;
      offset += data.length;
      const before = byId.size;
      for (const one of data) if (!byId.has(one.id)) byId.set(one.id, one);
      const isEnd = total === null ? data.length < limit : byId.size >= total;
      if (isEnd || byId.size === before || byId.size >= most) break;
    }
    return { rows: [...byId.values()], total };
  };

  return { urlOf, ask, inTurn, told, json, list };
};
