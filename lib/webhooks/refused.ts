import { AppError } from "@/lib/core/errors";
import type { WebhookReason } from "./schema";

/** Which secret there is, or that there is none, is nobody's business who does not have it. */
const notSigned = () =>
  new AppError("unauthorized", "The message is not signed with the secret of this webhook.", {
    remedy: "Enter the secret that was shown when the webhook was made in the connector's settings.",
  });

const notRead = (message: string, remedy: string) => new AppError("invalid-input", message, { remedy, fields: [] });

/** Why a message is refused, as it is answered to whoever sent it. */
export function refused(reason: WebhookReason): AppError {
  switch (reason) {
    case "signature-missing":
    case "signature-wrong":
    case "no-secret":
    case "secret-unreadable":
      return notSigned();
    case "other-account":
      return new AppError("forbidden", "The message is about another account than this connector's.", {
        remedy: "Make the webhook in the account that the connector reads.",
      });
    case "too-old":
      return notRead(
        "The message was sent more than five minutes ago.",
        "Nothing is lost: the connector finds the run by its schedule.",
      );
    case "from-the-future":
      return notRead(
        "The message says it was sent later than now.",
        "Set the clock of the machine that Connetra runs on.",
      );
    case "malformed":
      return notRead("The message is not one that this version of Connetra can read.", "Send it as the vendor does.");
  }
}
