import { page, type Reply, refusal } from "./reply";

/** `path` limits a fault to requests whose path and query match; without it any request counts. */
type Aim = { times?: number; path?: RegExp };
type Fault = { left: number; path: RegExp | undefined };
type Answering = Fault & { reply: () => Reply };

/** What goes wrong with the next requests. Each fault lasts for `times` requests, one unless told otherwise. */
export class Faults {
  #answering: Answering[] = [];
  #slow: (Fault & { ms: number })[] = [];
  #cut: Fault[] = [];
  #untilExpiry = Number.POSITIVE_INFINITY;

  /** The next `requests` with a good token pass; after them every token is refused with 401. */
  expireTokens({ after }: { after: number }): void {
    this.#untilExpiry = after;
  }

  /** 429; `retryAfter` is put into the header as it is: seconds or an HTTP date. */
  tooManyRequests({ retryAfter, ...aim }: Aim & { retryAfter?: number | string } = {}): void {
    const headers: Record<string, string> = retryAfter === undefined ? {} : { "retry-after": String(retryAfter) };
    this.#answer(aim, () => refusal(429, "Too many requests. Please try again later.", { headers }));
  }

  /** 500 in dbt Cloud's envelope; 502 and 503 as a gateway's page. */
  unavailable(status: 500 | 502 | 503, aim: Aim = {}): void {
    const titles = { 500: "Internal Server Error", 502: "Bad Gateway", 503: "Service Temporarily Unavailable" };
    this.#answer(aim, () => (status === 500 ? refusal(500, titles[500]) : page(status, `${status} ${titles[status]}`)));
  }

  /** 403, as from an address that the account does not allow. */
  forbidden(aim: Aim = {}): void {
    this.#answer(aim, () => refusal(403, "Access denied due to IP restriction."));
  }

  /** A page of single sign-on with status 200 instead of JSON. */
  signOnPage(aim: Aim = {}): void {
    this.#answer(aim, () => page(200, "Sign in to continue"));
  }

  /** Any other answer. */
  answerWith(reply: Reply, aim: Aim = {}): void {
    this.#answer(aim, () => reply);
  }

  /** The answer comes, but so many milliseconds later. */
  slow({ ms, times = 1, path }: Aim & { ms: number }): void {
    this.#slow.push({ ms, left: times, path });
  }

  /** The connection ends in the middle of the body. */
  cutBody({ times = 1, path }: Aim = {}): void {
    this.#cut.push({ left: times, path });
  }

  /** All is well again, tokens too. */
  clear(): void {
    this.#answering = [];
    this.#slow = [];
    this.#cut = [];
    this.#untilExpiry = Number.POSITIVE_INFINITY;
  }

  #answer({ times = 1, path }: Aim, reply: () => Reply): void {
    this.#answering.push({ left: times, path, reply });
  }

  /** For the server: what to do to this request. */
  take(target: string): { delayMs: number; reply: Reply | null; isCut: boolean } {
    return {
      delayMs: use(this.#slow, target)?.ms ?? 0,
      reply: use(this.#answering, target)?.reply() ?? null,
      isCut: use(this.#cut, target) !== undefined,
    };
  }

  /** For the server: whether a token that is good in itself still is. */
  takeToken(): boolean {
    this.#untilExpiry -= 1;
    return this.#untilExpiry >= 0;
  }
}

function use<T extends Fault>(faults: readonly T[], target: string): T | undefined {
  const fault = faults.find(({ left, path }) => left > 0 && (!path || path.test(target)));
  if (fault) fault.left -= 1;
  return fault;
}
