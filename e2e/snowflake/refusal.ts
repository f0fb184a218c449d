/** A statement that fails, with Snowflake's code, SQLSTATE and words. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly sqlState: string,
    message: string,
  ) {
    super(message);
  }
}

const compilation = (code: string, sqlState: string, message: string): Refused =>
  new Refused(code, sqlState, `SQL compilation error:\n${message}`);

export const noSuchDatabase = (name: string): Refused =>
  compilation("002003", "02000", `Database '${name}' does not exist or not authorized.`);
export const noSuchSchema = (name: string): Refused =>
  compilation("002003", "02000", `Schema '${name}' does not exist or not authorized.`);
export const noSuchObject = (name: string): Refused =>
  compilation("002003", "42S02", `Object '${name}' does not exist or not authorized.`);
export const cannotUse = (): Refused =>
  compilation("002043", "02000", "Object does not exist, or operation cannot be performed.");
export const noWarehouse = (): Refused =>
  new Refused(
    "000606",
    "57P03",
    "No active warehouse selected in the current session.  Select an active warehouse with the 'use warehouse' command.",
  );
export const noDatabase = (verb: string): Refused =>
  new Refused(
    "090105",
    "22000",
    `Cannot perform ${verb}. This session does not have a current database. Call 'USE DATABASE', or use a qualified name.`,
  );
export const roleNotAssigned = (name: string): Refused =>
  new Refused(
    "003013",
    "42501",
    `SQL access control error:\nRequested role '${name}' is not assigned to the executing user. Specify another role from the list of roles granted to the user.`,
  );
export const insufficientPrivileges = (what: string): Refused =>
  new Refused("003001", "42501", `SQL access control error:\nInsufficient privileges to operate on ${what}`);
export const canceled = (): Refused => new Refused("000604", "57014", "SQL execution canceled");
export const timedOut = (seconds: number): Refused =>
  new Refused(
    "000630",
    "57014",
    `Statement reached its statement or warehouse timeout of ${seconds} second(s) and was canceled.`,
  );
export const syntaxError = (line: number, position: number, unexpected: string): Refused =>
  compilation("001003", "42000", `syntax error line ${line} at position ${position} unexpected '${unexpected}'.`);
export const notSpoken = (what: string): Refused =>
  compilation("001003", "42000", `The stand-in does not know ${what}.`);
