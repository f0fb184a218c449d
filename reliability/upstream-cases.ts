import type { ErrorCode } from "@/lib/core/errors";
import type { Pace } from "@/lib/integrations/shared/bucket/object-store";
import type { Script, UpstreamFault } from "./far-end";

/** In the place of 5, 10, 30 and 300 s. */
export const shortPace: Pace = { connectMs: 2_000, headersMs: 3_000, idleMs: 4_000, wholeMs: 8_000, tries: 5 };
const HEAD_MS = shortPace.connectMs + shortPace.headersMs;
const S = 1_000;
/** What is promised of growing pauses, at their longest. */
const growing = [1 * S, 2 * S, 4 * S, 8 * S];

export type Case = {
  fault: string;
  vendor: "dbt-cloud" | "s3";
  script: Script;
  status: "succeeded" | "queued" | "failed";
  code?: ErrorCode;
  says?: RegExp;
  /** Between the end of one request and the next for the same, in milliseconds. As many requests as these, and one. */
  pauses: () => number[];
  /** How long each of the first requests is borne before it is given up. */
  borne?: number[];
  /** For `queued`: when the whole sync is due again, from and up to. */
  dueIn?: [number, number];
  /** The host that it is called by, with what it shows for a certificate; or how looking that name up fails, and how often. */
  host?: {
    name: string;
    certificate?: "good" | "expired" | "of another" | "self-signed";
    lookup?: { code: string; times: number };
  };
  /** Nothing is asked of it, and the name or the certificate is looked at once. */
  unasked?: boolean;
  /** For a far end whose listing is mistaken: how many bytes less it says. */
  listsLess?: number;
};

const answering =
  (status: number, headers: Record<string, string> = {}, body = "") =>
  (): UpstreamFault => ({
    ...{ kind: "answer", status, headers, body },
  });
const plain = (kind: Exclude<UpstreamFault["kind"], "answer">) => (): UpstreamFault => ({ kind });
const page = answering(200, { "content-type": "text/html" }, "<!doctype html><title>Sign in</title>");
const slowDown = { "content-type": "application/xml" };
const busy = '<?xml version="1.0"?><Error><Code>SlowDown</Code><Message>Reduce your request rate.</Message></Error>';

const jobs = /\/jobs\//;
const runs = /\/runs\/\?/;
const artifact = /\/artifacts\/manifest\.json/;
const listing = /list-type=2/;
const object = /\/manifest\.json/;
const none = () => [];
/** One try of the sync failed by itself: the next comes after a second at least, and twenty at most. */
const soon: [number, number] = [1 * S, 20 * S];

/** A date is whole seconds: what it asks for is told by when it was sent. */
const dated = () => {
  const asked: number[] = [];
  const play = (): UpstreamFault => {
    const now = Date.now();
    const date = new Date(Math.ceil(now / S) * S + 5 * S);
    asked.push(date.getTime() - now);
    return { kind: "answer", status: 429, headers: { "retry-after": date.toUTCString() } };
  };
  return { play, pauses: () => asked };
};

export const cases = (): Case[] => {
  const byDate = dated();
  const cloud = (which: RegExp, play: Script["play"], times?: number) => ({
    vendor: "dbt-cloud" as const,
    script: { which, play, ...(times !== undefined && { times }) },
  });
  const s3 = (which: RegExp, play: Script["play"], times?: number) => ({
    vendor: "s3" as const,
    script: { which, play, ...(times !== undefined && { times }) },
  });
  const good = { status: "succeeded" as const };
  const later = { status: "queued" as const, code: "vendor-unreachable" as const, dueIn: soon };
  const over = { status: "failed" as const };
  return [
    {
      fault: "429 with seconds",
      ...cloud(jobs, answering(429, { "retry-after": "5" }), 1),
      ...good,
      pauses: () => [5 * S],
    },
    { fault: "429 with a date", ...cloud(jobs, byDate.play, 1), ...good, pauses: byDate.pauses },
    {
      ...{ fault: "429 with a header of its own", ...good, pauses: () => [4 * S] },
      ...cloud(jobs, answering(429, { "x-rate-limit-retry-after-seconds": "4" }), 1),
    },
    {
      ...{ fault: "503 with seconds", ...good, pauses: () => [6 * S] },
      ...s3(object, answering(503, { ...slowDown, "retry-after": "6" }, busy), 1),
    },
    {
      ...{ fault: "429 with two minutes", status: "queued", code: "vendor-rate-limited", pauses: none },
      ...{ ...cloud(jobs, answering(429, { "retry-after": "120" })), dueIn: [120 * S, 120 * S] },
    },
    {
      ...{ fault: "429 with two hours", status: "queued", code: "vendor-rate-limited", pauses: none },
      ...{ ...cloud(jobs, answering(429, { "retry-after": "7200" })), dueIn: [900 * S, 900 * S] },
    },
    { fault: "500 twice", ...cloud(jobs, answering(500), 2), ...good, pauses: () => growing.slice(0, 2) },
    {
      fault: "503 for good",
      ...s3(listing, answering(503, slowDown, busy)),
      ...later,
      code: "vendor-rate-limited",
      pauses: () => growing,
    },
    {
      ...{ fault: "no head of an answer, twice", ...cloud(jobs, plain("hang"), 2), ...good },
      ...{ pauses: () => growing.slice(0, 2), borne: [HEAD_MS, HEAD_MS] },
    },
    {
      ...{ fault: "no head of an answer, ever", ...s3(listing, plain("hang")), ...later },
      ...{ pauses: () => growing, borne: Array(5).fill(shortPace.headersMs) },
    },
    {
      ...{ fault: "one byte a second, of a list", ...cloud(jobs, plain("trickle")), ...later },
      ...{ pauses: none, borne: [shortPace.wholeMs] },
    },
    {
      ...{ fault: "one byte a second, of a file", ...s3(object, plain("trickle")), ...later },
      ...{ pauses: none, borne: [shortPace.wholeMs] },
    },
    { fault: "reset at once, twice", ...s3(listing, plain("reset"), 2), ...good, pauses: () => growing.slice(0, 2) },
    { fault: "reset in the middle of a file", ...s3(object, plain("cut"), 2), ...good, pauses: () => [1 * S, 1 * S] },
    {
      fault: "reset in the middle of an artifact",
      ...cloud(artifact, plain("cut"), 1),
      ...good,
      pauses: () => [1 * S],
    },
    {
      ...{ fault: "silence in the middle of a file", ...s3(object, plain("silence"), 1), ...good },
      ...{ pauses: () => [1 * S], borne: [shortPace.idleMs] },
    },
    {
      fault: "fewer bytes than announced, of a file",
      ...s3(object, plain("short"), 1),
      ...good,
      pauses: () => [1 * S],
    },
    {
      fault: "fewer bytes than announced, of a list",
      ...cloud(jobs, plain("short"), 1),
      ...good,
      pauses: () => [1 * S],
    },
    { fault: "more bytes than announced", ...s3(object, plain("long"), 1), ...good, pauses: none },
    {
      ...{
        fault: "a longer file than was listed",
        ...s3(object, plain("long"), 0),
        ...over,
        listsLess: 100,
        pauses: none,
      },
      ...{ code: "vendor-answer-unexpected", says: /longer than the store's listing says/ },
    },
    {
      ...{ fault: "a page of HTML with 200", ...cloud(jobs, page), ...over, pauses: none },
      ...{ code: "vendor-answer-unexpected", says: /a page for people/ },
    },
    {
      ...{ fault: "a page of HTML with 200, of a bucket", ...s3(listing, page), ...over, pauses: none },
      ...{ code: "vendor-answer-unexpected" },
    },
    {
      ...{ fault: "401 in the middle of a run", ...cloud(runs, answering(401)), ...over, pauses: none },
      ...{ code: "credentials-rejected", says: /accepted a moment ago/ },
    },
    {
      fault: "a good certificate",
      ...cloud(jobs, answering(500), 0),
      ...good,
      pauses: none,
      host: { name: "good.test", certificate: "good" },
    },
    {
      ...{
        fault: "a certificate that has expired",
        ...cloud(jobs, answering(500), 0),
        ...over,
        pauses: none,
        unasked: true,
      },
      ...{ host: { name: "expired.test", certificate: "expired" }, code: "vendor-unreachable", says: /has expired/ },
    },
    {
      ...{
        fault: "a certificate for another name",
        ...cloud(jobs, answering(500), 0),
        ...over,
        pauses: none,
        unasked: true,
      },
      ...{
        host: { name: "mistaken.test", certificate: "of another" },
        code: "vendor-unreachable",
        says: /not made out to this host/,
      },
    },
    {
      ...{
        fault: "a certificate that signed itself",
        ...s3(listing, answering(500), 0),
        ...over,
        pauses: none,
        unasked: true,
      },
      ...{
        host: { name: "own.test", certificate: "self-signed" },
        code: "vendor-unreachable",
        says: /not signed by an authority/,
      },
    },
    {
      ...{ fault: "a name that is unknown", ...cloud(jobs, answering(500), 0), ...over, pauses: none, unasked: true },
      ...{
        host: { name: "nowhere.test", lookup: { code: "ENOTFOUND", times: 9 } },
        code: "vendor-unreachable",
        says: /no host named/,
      },
    },
    {
      ...{ fault: "a name that cannot be looked up twice", ...s3(listing, answering(500), 0), ...good },
      ...{ host: { name: "later.test", lookup: { code: "EAI_AGAIN", times: 2 } }, pauses: () => growing.slice(0, 2) },
    },
  ];
};
