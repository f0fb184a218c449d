import type { TakenApart } from "../contract";
import { readAccount } from "./account";

/** A pasted address of Snowflake becomes the account identifier that is in it. */
export const takeApart = (field: string, text: string): TakenApart | null => {
  if (field !== "account" || !/snowflake/i.test(text)) return null;
  const read = readAccount(text);
  return "account" in read && read.account !== text ? { fills: { account: read.account } } : null;
};
