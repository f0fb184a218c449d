/** A name as it stands in a statement. Backquotes mean a name in every SQL mode. */
export const quoteName = (name: string): string => `\`${name.replaceAll("`", "``")}\``;

const quoteText = (text: string): string => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;

/** An account as CURRENT_USER() tells it, ready for GRANT. */
export const quoteAccount = (account: string): string => {
  const at = account.lastIndexOf("@");
  return at < 0
    ? `${quoteText(account)}@'%'`
    : `${quoteText(account.slice(0, at))}@${quoteText(account.slice(at + 1))}`;
};

/** A database as GRANT takes it, where `_` and `%` would stand for any. */
export const quoteGranted = (database: string): string => quoteName(database.replace(/[\\_%]/g, "\\$&"));
