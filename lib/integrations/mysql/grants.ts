import { quoteAccount, quoteGranted } from "./quote-name";

const SPELLED_OUT = 8;

/** The statements that let an account see databases. */
export const grantsFor = (privileges: string, databases: readonly string[], account: string): string[] => {
  const statements = databases
    .slice(0, SPELLED_OUT)
    .map((name) => `GRANT ${privileges} ON ${quoteGranted(name)}.* TO ${quoteAccount(account)};`);
  const left = databases.length - SPELLED_OUT;
  return left > 0 ? [...statements, `-- and the same for ${left} more databases`] : statements;
};
