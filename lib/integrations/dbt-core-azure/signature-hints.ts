import type { TestStep } from "../contract";
import type { AzureAccount } from "./connection-string";
import { inUtc, isSas, newSignature } from "./remedies";
import { mayRead } from "./sas-token";

const SOON_MS = 14 * 24 * 3_600_000;

/** What a signature says of itself that the server does not tell while all goes well. */
const hintFor = (stepId: string, account: AzureAccount, container: string, now: number) => {
  if (!isSas(account.credential)) return null;
  const { facts } = account.credential;
  const remedy = newSignature({ account, container, host: "", code: null, key: null });
  if (stepId === "authenticate" && facts.expiresAt && facts.expiresAt.getTime() - now < SOON_MS)
    return {
      message: `The signature expires on ${inUtc(facts.expiresAt)}; from then on, syncs fail.`,
      remedy: facts.isDelegated
        ? `A signature with a user delegation key lasts for seven days at most. ${remedy} Sign it with the account key.`
        : remedy,
    };
  if (stepId === "list" && !mayRead(facts))
    return { message: "The signature says that it may list files, but not read them.", remedy };
  return null;
};

/** A step that passed, with what the signature makes one expect later. */
export const withSignatureHint = (step: TestStep, account: AzureAccount, container: string): TestStep => {
  const hint = step.status === "passed" ? hintFor(step.id, account, container, Date.now()) : null;
  return hint ? { ...step, status: "warned", message: `${step.message} ${hint.message}`, remedy: hint.remedy } : step;
};
