import type { WebhookOutcome, WebhookReason } from "@/lib/webhooks/schema";

/** What became of a message, after its name: "job.run.completed started a sync". */
export const outcomeWords: Record<WebhookOutcome, string> = {
  started: "started a sync",
  waiting: "found a sync in the queue, which reads what it tells of",
  follows: "came while a sync ran, and another followed it",
  noted: "told of nothing new to read",
};

type Refusal = { what: string; remedy: string };

/** Why a message was refused and what can be done, for whoever manages the connector. `vendor` is who should have sent it. */
export function refusalWords(reason: WebhookReason, vendor: string): Refusal {
  switch (reason) {
    case "no-secret":
      return {
        what: "No secret is saved here, so nothing that comes can be believed.",
        remedy: `Enter the secret that ${vendor} showed when the webhook was made. If it is lost, make the webhook anew.`,
      };
    case "secret-unreadable":
      return {
        what: "The saved secret cannot be opened with the keys of this installation.",
        remedy: "Enter it again, or bring back the key that it was sealed with.",
      };
    case "signature-missing":
      return {
        what: "It carried no signature.",
        remedy: `${vendor} signs each message, so somebody else may have sent it, or something between took the signature away.`,
      };
    case "signature-wrong":
      return {
        what: "It was not signed with the secret that is saved here.",
        remedy: `If the webhook was made anew in ${vendor}, enter its new secret. If not, somebody else may have sent it.`,
      };
    case "other-account":
      return {
        what: "It was signed rightly, but is about another account than this connector's.",
        remedy: "Make the webhook in the account that this connector reads.",
      };
    case "too-old":
      return {
        what: "It was sent more than five minutes before it came.",
        remedy:
          "Nothing is lost: the schedule finds the run. If it happens often, compare this machine's clock with the right time.",
      };
    case "from-the-future":
      return {
        what: "It says that it was sent later than now.",
        remedy: "Set the clock of the machine that Connetra runs on.",
      };
    case "malformed":
      return {
        what: "It was signed rightly, but could not be read.",
        remedy: `Check in ${vendor} which events the webhook sends.`,
      };
  }
}

/** Why nobody on the internet can send anything to this address; null when it looks as if they could. */
export function outOfReach(url: string): string | null {
  const { hostname, protocol } = new URL(url);
  if (/^(localhost|127\.|\[::1\]|0\.0\.0\.0)/.test(hostname))
    return "This address leads to the machine it is opened on, so nothing from the internet arrives at it.";
  if (/^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(hostname) || !hostname.includes("."))
    return "This address is known in your own network only, so nothing from the internet arrives at it.";
  return protocol === "https:" ? null : "This address is not encrypted, and most senders refuse it.";
}
