import "server-only";
import { AppError } from "../../core/errors";
import type { Choice } from "../contract";
import type { Pace } from "../shared/bucket/object-store";
import { StoreFault } from "../shared/bucket/store-fault";
import { answerOf, firstOf, openBlobService } from "./blob-service";
import type { AzureAccount } from "./connection-string";
import { explainAzure } from "./explain";
import { azureWords, mayNotListContainers } from "./messages";
import { isSas } from "./remedies";
import { mayListContainers } from "./sas-token";

/** More than anybody picks from, and as many as one answer holds. */
const MOST = 5_000;

const choiceOf = (name: string, at: Date | undefined, isDefault: boolean): Choice => ({
  value: name,
  label: name,
  ...(at && { at: at.toISOString() }),
  isDefault,
});

/**
 * The containers to choose from: those of the account, or the one that the signature is for.
 * @throws AppError `permission-missing` where the name has to be typed
 */
export const containerChoices = async (account: AzureAccount, pace: Pace, signal: AbortSignal): Promise<Choice[]> => {
  const { credential, container, endpoint } = account;
  if (isSas(credential) && !mayListContainers(credential.facts)) {
    if (container === null) throw mayNotListContainers(account);
    return [choiceOf(container, undefined, true)];
  }
  try {
    const page = await answerOf(endpoint, pace.connectMs + pace.headersMs, signal, (abortSignal) =>
      firstOf(openBlobService(account).listContainers({ abortSignal }).byPage({ maxPageSize: MOST })),
    );
    // What is none of Azure's reads as a list without containers; an empty account's says whose it is all the same.
    if (!page.serviceEndpoint) throw new StoreFault("not-a-store", { cause: null });
    const isOnly = page.containerItems.length === 1;
    return page.containerItems.map(({ name, properties }) =>
      choiceOf(name, properties.lastModified, isOnly || name === container),
    );
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    const fault = explainAzure(thrown, credential);
    throw fault.kind === "may-not-list" ? mayNotListContainers(account) : azureWords(account, "").fault(fault);
  }
};
