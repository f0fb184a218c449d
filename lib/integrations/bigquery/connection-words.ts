import type { HttpFault } from "../shared/http/http-fault";
import type { Sender } from "./api-access";
import type { Asked, Told } from "./told";

const hostOf = ({ endpoint }: Sender, asked: Asked): string =>
  asked.what === "token" ? new URL(endpoint.tokenUrl).host : endpoint.host;

const unreachable = (message: string, remedy: string, passes = true): Told => ({
  ...{ code: "vendor-unreachable", message, remedy, passes },
});

/** Something answers that is not BigQuery. */
export const foreignAnswer = (sender: Sender, asked: Asked): Told => ({
  code: "vendor-answer-unexpected",
  message: `${hostOf(sender, asked)} answers, but not like BigQuery's API.`,
  remedy: sender.endpoint.isGoogle
    ? "Something between shows its own page, as a proxy or a sign-in does: let Connetra's address pass without it."
    : "Check the API endpoint. Leave it empty unless BigQuery has an address of its own for you.",
});

/** What keeps a question from being answered at all. */
export const connectionWords = (sender: Sender, asked: Asked, fault: HttpFault): Told => {
  const host = hostOf(sender, asked);
  const where = sender.endpoint.isGoogle ? "" : " Check the API endpoint.";
  switch (fault.kind) {
    case "unknown-host":
      return unreachable(
        `There is no host named ${host}.`,
        `Check that the machine of Connetra can look up names.${where}`,
        sender.endpoint.isGoogle,
      );
    case "refused":
      return unreachable(
        `${host} is there, but takes no connection.`,
        `Check whether a firewall between Connetra and ${host} refuses it.${where}`,
      );
    case "no-answer":
      return unreachable(
        `${host} did not answer in time.`,
        `Try again. If it stays like this, check that a firewall or proxy lets Connetra out to ${host}: silence mostly means that one drops the connection.${where}`,
      );
    case "broke-off":
      return unreachable(
        `The connection to ${host} broke off.`,
        `Try again. If it stays like this, look at the network between Connetra and ${host}.`,
      );
    case "tls-untrusted":
      return unreachable(
        `The certificate of ${host} is not signed by an authority that is trusted here, or not made out to this host.`,
        `Where a proxy of your own reads along, ask whoever runs Connetra to trust its authority (NODE_EXTRA_CA_CERTS).${where}`,
        false,
      );
    case "tls-broken":
      return unreachable(
        `${host} and Connetra could not agree on how to encrypt.`,
        `Check that nothing between them breaks it.${where}`,
        false,
      );
    case "redirected":
      return {
        code: "vendor-answer-unexpected",
        message: `${host} sends requests on to another address. Connetra sends a token only to the address it is for.`,
        remedy: foreignAnswer(sender, asked).remedy,
      };
    case "not-http":
      return foreignAnswer(sender, asked);
    case "unreadable":
      if (fault.isHtml || asked.what === "host") return foreignAnswer(sender, asked);
      return {
        code: "vendor-answer-unexpected",
        message: `What ${host} answered could not be read.`,
        remedy: "Try again. If it stays like this, the log of Connetra has the details for whoever runs it.",
        passes: true,
      };
    default:
      return unreachable(
        `${host} could not be asked.`,
        "Try again. If it stays like this, the log of Connetra has the reason for whoever runs it.",
      );
  }
};
