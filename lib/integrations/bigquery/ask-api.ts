import "server-only";
import type { z } from "zod";
import { AppError } from "../../core/errors";
import { explainThrown } from "../shared/http/explain-thrown";
import { type HttpAccess, triesOf } from "../shared/http/http-access";
import { HttpFault } from "../shared/http/http-fault";
import { turnstile } from "../shared/http/turnstile";
import { tryingAgain } from "../shared/try-again";
import type { ApiAccess } from "./api-access";
import { ask, type Question } from "./ask";
import { GoogleFault } from "./google-fault";
import { tellFault } from "./messages";
import type { Asked } from "./told";

/** Far below the hundred questions a second that one account may ask. */
const AT_ONCE = 8;

export type Query = Readonly<Record<string, string | number>>;
export type ApiQuestion = { path: string; query?: Query; post?: unknown; extraMs?: number };

const isUnauthorized = (thrown: unknown): boolean => {
  const fault = explainThrown(thrown);
  return fault instanceof GoogleFault && fault.status === 401 && !fault.isHtml;
};

/** How the API is asked, whatever for: URL, token, tries, and faults in our words. */
export const openAsking = (access: ApiAccess) => {
  const inTurn = turnstile(AT_ONCE);

  const urlOf = (path: string, query: Query = {}): URL => {
    const project = encodeURIComponent(access.projectId);
    const url = new URL(`/bigquery/v2/projects/${project}/${path}`, access.endpoint.origin);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
    return url;
  };

  const question = ({ path, query, post, extraMs = 0 }: ApiQuestion, token: string | null): Question => ({
    ...{ method: post === undefined ? "GET" : "POST", url: urlOf(path, query), extraMs },
    headers: {
      ...{ accept: "application/json", "user-agent": "connetra" },
      ...(post !== undefined && { "content-type": "application/json" }),
      ...(token !== null && { authorization: `Bearer ${token}` }),
    },
    ...(post !== undefined && { body: JSON.stringify(post) }),
  });

  const told = (asked: Asked, thrown: unknown): AppError => {
    const fault = explainThrown(thrown);
    return fault instanceof AppError ? fault : tellFault(access, asked, fault);
  };

  /** A fault of the token service keeps being told as one, whatever the token was for. */
  const token = async (): Promise<string | null> => {
    try {
      return await tryingAgain(triesOf(access), access.signIn.token);
    } catch (thrown) {
      throw told({ what: "token" }, thrown);
    }
  };

  /** One answer, tried again for as long as it meets faults that pass. @throws HttpFault, AppError: see `told` */
  const json = async <T extends z.ZodType>(
    shape: T,
    asked: ApiQuestion,
    how: HttpAccess = access,
  ): Promise<z.output<T>> => {
    const attempt = (held: string | null) =>
      tryingAgain(triesOf(how), () => inTurn(() => ask(how, question(asked, held))));
    const held = await token();
    const body = await attempt(held).catch(async (thrown: unknown) => {
      // A token may be taken back before its time; with the next one it is told whether the key was, too.
      if (!isUnauthorized(thrown)) throw thrown;
      access.signIn.forget(held);
      return attempt(await token());
    });
    const parsed = shape.safeParse(body);
    if (!parsed.success) throw new HttpFault("unreadable", { cause: parsed.error });
    return parsed.data;
  };

  return { urlOf, token, told, json };
};
export type Asking = ReturnType<typeof openAsking>;
