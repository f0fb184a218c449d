import type { Parameters } from "../sql-front/compile-expression";
import type { Relation } from "../sql-front/dialect";
import { parsePath } from "../sql-front/parse-query";
import { runQuery } from "../sql-front/run-query";
import { SqlFault } from "../sql-front/sql-fault";
import { TokenStream } from "../sql-front/token-stream";
import { snowflakeSql } from "./dialect";
import { currentDatabase, databaseNamed, orCannotUse, schemaNamed } from "./find";
import { columns } from "./information-schema";
import { cannotUse, notSpoken, Refused, roleNotAssigned, syntaxError } from "./refusal";
import type { ParameterValue, Session } from "./session";
import { show } from "./show";
import { tablesOfQueries } from "./tables-of-queries";

export type StatementType = "SELECT" | "SHOW" | "USE" | "ALTER_SESSION";
export type Outcome = { type: StatementType; relation: Relation };

/** Runs one statement in a session. What it does not know it refuses, as Snowflake would refuse nonsense. */
export function run(sql: string, session: Session, parameters: Parameters): Outcome {
  const dialect = snowflakeSql(session);
  try {
    const stream = new TokenStream(sql, dialect);
    if (stream.words("use")) return { type: "USE", relation: use(stream, session) };
    if (stream.words("show")) return { type: "SHOW", relation: show(stream, session) };
    if (stream.words("alter", "session")) return { type: "ALTER_SESSION", relation: alterSession(stream, session) };
    return { type: "SELECT", relation: runQuery(sql, dialect, tablesOfQueries(session), parameters) };
  } catch (thrown) {
    throw thrown instanceof SqlFault ? inWords(thrown, sql) : thrown;
  }
}

const done = (status = "Statement executed successfully."): Relation => ({
  columns: columns("status"),
  rows: [[status]],
});

function use(stream: TokenStream, session: Session): Relation {
  if (stream.words("secondary", "roles")) {
    const all = stream.words("all");
    if (!all) stream.needWords("none");
    stream.needEnd();
    session.secondaryRoles = all ? "ALL" : "NONE";
    return done();
  }
  const what = ["role", "warehouse", "database", "schema"].find((word) => stream.isName(1) && stream.words(word));
  const path = parsePath(stream).map(({ text, isQuoted }) => (isQuoted ? text : text.toUpperCase()));
  stream.needEnd();
  const [first = "", second] = path;
  if (what === "role") {
    if (![...session.user.roles, "PUBLIC"].includes(first)) throw roleNotAssigned(first);
    session.role = first;
  } else if (what === "warehouse") {
    if (!session.world.warehouses.some(({ name }) => name === first) || !session.seen.usesWarehouse(first))
      throw cannotUse();
    session.warehouse = first;
  } else if (what === "schema" || second !== undefined) {
    const [name, of] = second === undefined ? [first, null] : [second, first];
    const database = orCannotUse(() => (of === null ? currentDatabase(session, "USE") : databaseNamed(session, of)));
    if (name !== "INFORMATION_SCHEMA") orCannotUse(() => schemaNamed(session, database, name));
    session.database = database.name;
    session.schema = name;
  } else {
    const database = orCannotUse(() => databaseNamed(session, first));
    session.database = database.name;
    session.schema = database.schemas.some(({ name }) => name === "PUBLIC") ? "PUBLIC" : null;
  }
  return done();
}

function alterSession(stream: TokenStream, session: Session): Relation {
  if (stream.words("unset")) {
    do known(stream, session);
    while (stream.symbol(","));
    stream.needEnd();
    return done();
  }
  stream.needWords("set");
  while (stream.isName()) {
    const name = known(stream, session);
    stream.needSymbol("=");
    session.parameters.set(name, value(stream, session.parameters.get(name)));
    stream.symbol(",");
  }
  stream.needEnd();
  return done();
}

function known(stream: TokenStream, session: Session): string {
  const name = stream.name().text.toUpperCase();
  if (!session.parameters.has(name))
    throw new Refused("001420", "22023", `SQL compilation error:\ninvalid parameter '${name}'`);
  return name;
}

function value(stream: TokenStream, usual: ParameterValue | undefined): ParameterValue {
  const { kind, text } = stream.take();
  if (kind === "string" && typeof usual === "string") return text;
  if (kind === "number" && typeof usual === "number") return Number(text);
  if (kind === "name" && typeof usual === "boolean" && /^(true|false)$/i.test(text))
    return text.toLowerCase() === "true";
  throw new Refused("001421", "22023", `SQL compilation error:\ninvalid value [${text}] for parameter`);
}

/** The fault in Snowflake's words; it counts positions from zero. */
function inWords({ kind, subject, place }: SqlFault, sql: string): Refused {
  const at = `error line ${place.line} at position ${place.column - 1}`;
  switch (kind) {
    case "syntax":
      return syntaxError(place.line, place.column - 1, subject);
    case "unknown-column":
      return new Refused(
        "000904",
        "42000",
        `SQL compilation error: ${at}\ninvalid identifier '${asWritten(subject, sql)}'`,
      );
    case "ambiguous-column":
      return new Refused("002028", "42601", `SQL compilation error:\nambiguous column name '${subject.toUpperCase()}'`);
    case "unknown-table":
    case "unqualified-table":
      return new Refused(
        "002003",
        "42S02",
        `SQL compilation error:\nObject '${subject.toUpperCase()}' does not exist or not authorized.`,
      );
    case "unknown-function":
      return new Refused("002140", "42601", `SQL compilation error:\nUnknown function ${subject.toUpperCase()}`);
    case "wrong-arguments":
      return new Refused(
        "000938",
        "22023",
        `SQL compilation error: ${at}\nnot enough arguments for function [${subject.toUpperCase()}]`,
      );
    case "wrong-types":
      return new Refused(
        "001044",
        "42P13",
        `SQL compilation error: ${at}\nInvalid argument types for function '${subject}'`,
      );
    case "not-grouped":
      return new Refused(
        "000979",
        "42601",
        `SQL compilation error:\n[${subject.toUpperCase()}] is not a valid group by expression`,
      );
    case "missing-parameter":
      return new Refused("002049", "42601", `SQL compilation error: ${at}\nBind variable ${subject} not set.`);
    case "unsupported":
      return notSpoken(subject);
  }
}

/** Names that were not quoted are told in upper case. */
const asWritten = (subject: string, sql: string): string =>
  subject
    .split(".")
    .map((part) => (sql.includes(`"${part}"`) ? `"${part}"` : part.toUpperCase()))
    .join(".");
