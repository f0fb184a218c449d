import type { Fault } from "../fault-proxy";
import { webPage, whenReading } from "./answers";
import type { Provocation, Settings } from "./provocation";
import type { Stage } from "./stage";

/**
 * What the way to a store can do, alike for all of them. Every bucket that is listed here has a manifest in it.
 * @param lost what the button puts into the form when the address is none of the store's
 */
export const networkProvocations = (
  stage: Stage,
  at: (url: string) => Settings,
  lost?: Record<string, string>,
): Provocation[] => {
  const { pathname } = new URL(stage.server);
  const withFix = lost ? { fix: lost } : {};
  /** Listing goes well; the request for the file meets the fault. */
  const reading = async (fault: Fault): Promise<Settings> =>
    at(await stage.answers(whenReading({ by: await stage.network(fault) })));
  return [
    {
      ...{ by: "network", done: "The name of the host is unknown", step: "reach", ...withFix },
      settings: () => at(`https://storage.nowhere.invalid${pathname}`),
    },
    {
      ...{ by: "network", done: "Nothing listens at the address", step: "reach" },
      settings: () => at(stage.closed),
    },
    {
      ...{ by: "network", done: "The connection hangs", step: "reach" },
      settings: async () => at(await stage.network({ kind: "hang" })),
    },
    {
      ...{ by: "network", done: "The connection is reset", step: "reach" },
      settings: async () => at(await stage.network({ kind: "reset" })),
    },
    {
      ...{ by: "network", done: "The answer stops after its head", step: "reach" },
      settings: async () => at(await stage.network({ kind: "stop", after: 400 })),
    },
    {
      ...{ by: "network", done: "The answer is cut off", step: "reach" },
      settings: async () => at(await stage.network({ kind: "cut", after: 400 })),
    },
    {
      ...{ by: "network", done: "The answer comes at one byte a second", step: "reach" },
      settings: async () => at(await stage.network({ kind: "throttle", bytesPerSecond: 1 })),
    },
    {
      ...{ by: "network", done: "The server does not speak TLS at this port", step: "reach" },
      settings: () => at(stage.server.replace("http:", "https:")),
    },
    {
      ...{ by: "network", done: "The certificate is signed by nobody who is trusted", step: "reach" },
      settings: () => at(stage.untrusted),
    },
    {
      ...{ by: "network", done: "The address is private, and the operator did not list it", step: "reach" },
      remedy: ["EGRESS_ALLOW"],
      settings: () => at(`https://10.20.30.40:9000${pathname}`),
    },
    {
      ...{ by: "network", done: "The address begins with http://, and the operator did not list it", step: "reach" },
      remedy: ["EGRESS_ALLOW"],
      settings: () => at(`http://storage.nowhere.invalid:9000${pathname}`),
    },
    {
      ...{ by: "network", done: "The address is that of a cloud's metadata", step: "reach" },
      settings: () => at(`https://169.254.169.254${pathname}`),
    },
    {
      ...{ by: "network", done: "A web server answers with a page and 404", step: "reach", ...withFix },
      settings: async () => at(await stage.answers({ answer: webPage(404) })),
    },
    {
      ...{ by: "network", done: "A web server answers with a page and 200", step: "reach", ...withFix },
      settings: async () => at(await stage.answers({ answer: webPage(200) })),
    },
    {
      ...{ by: "network", done: "The answer is an empty 200", step: "reach", ...withFix },
      settings: async () => at(await stage.answers({ answer: { status: 200 } })),
    },
    {
      ...{ by: "network", done: "A balancer answers 503", step: "reach" },
      settings: async () => at(await stage.answers({ answer: { status: 503, body: "no healthy upstream" } })),
    },
    {
      ...{ by: "network", done: "The store answers 429", step: "reach" },
      settings: async () => at(await stage.answers({ answer: { status: 429, headers: { "retry-after": "3" } } })),
    },
    {
      ...{ by: "network", done: "Listing is good; the connection hangs when the manifest is read", step: "read" },
      settings: () => reading({ kind: "hang" }),
    },
    {
      ...{ by: "network", done: "Listing is good; the manifest stops halfway", step: "read" },
      settings: () => reading({ kind: "stop", after: 4_000 }),
    },
    {
      ...{ by: "network", done: "Listing is good; the manifest is cut off each time", step: "read" },
      settings: () => reading({ kind: "cut", after: 4_000 }),
    },
    {
      ...{ by: "network", done: "Listing is good; the manifest comes at one byte a second", step: "read" },
      settings: () => reading({ kind: "throttle", bytesPerSecond: 1 }),
    },
  ];
};
