import type { Dialect } from "./dialect";
import { placeOf, SqlFault } from "./sql-fault";

export type Token = {
  kind: "name" | "quoted" | "string" | "number" | "symbol" | "parameter" | "end";
  text: string;
  start: number;
  end: number;
};

const SYMBOLS = ["<>", "!=", ">=", "<=", "||", "::", "=>", "(", ")", "[", "]", ",", ".", "=", "<", ">"];
const MORE_SYMBOLS = ["+", "-", "*", "/", "%", ";", "?"];
const ESCAPES: Record<string, string> = { n: "\n", t: "\t", r: "\r", "0": "\0" };

/** Cuts a query into tokens, comments left out; anything that is none is refused where it stands. */
export function tokens(sql: string, dialect: Dialect): Token[] {
  const found: Token[] = [];
  let at = 0;
  const fail = (index: number, subject: string): never => {
    throw new SqlFault("syntax", subject, placeOf(sql, index));
  };
  const push = (kind: Token["kind"], text: string, end: number): void => {
    found.push({ kind, text, start: at, end });
    at = end;
  };

  function quoted(quote: string, isName: boolean): { text: string; end: number } {
    let text = "";
    let index = at + quote.length;
    while (index < sql.length) {
      const character = sql[index] ?? "";
      if (sql.startsWith(quote, index)) {
        const isDoubled = quote.length === 1 && quote !== "`" && sql[index + 1] === quote;
        if (!isDoubled) return { text, end: index + quote.length };
        text += quote;
        index += 2;
      } else if (character === "\\" && !(isName && quote === '"')) {
        const escaped = sql[index + 1] ?? "";
        text += ESCAPES[escaped] ?? escaped;
        index += 2;
      } else {
        text += character;
        index += 1;
      }
    }
    return fail(at, "Unclosed quote");
  }

  while (at < sql.length) {
    const rest = sql.slice(at, at + 64);
    const blank = /^\s+/.exec(rest);
    if (blank) {
      at += blank[0].length;
      continue;
    }
    if (["--", ...dialect.lineComments].some((mark) => rest.startsWith(mark))) {
      const end = sql.indexOf("\n", at);
      at = end === -1 ? sql.length : end + 1;
      continue;
    }
    if (rest.startsWith("/*")) {
      const end = sql.indexOf("*/", at + 2);
      at = end === -1 ? fail(at, "Unclosed comment") : end + 2;
      continue;
    }
    const stringQuote = dialect.stringQuotes.find((quote) => rest.startsWith(quote));
    if (stringQuote) {
      const { text, end } = quoted(stringQuote, false);
      push("string", text, end);
      continue;
    }
    if (rest.startsWith(dialect.nameQuote)) {
      const { text, end } = quoted(dialect.nameQuote, true);
      push("quoted", text, end);
      continue;
    }
    const name = /^[A-Za-z_][A-Za-z0-9_$]*/.exec(sql.slice(at, at + 300));
    if (name) {
      push("name", name[0], at + name[0].length);
      continue;
    }
    const number = /^\d+(?:\.\d+)?/.exec(rest);
    if (number) {
      push("number", number[0], at + number[0].length);
      continue;
    }
    const parameter = /^(?:@[A-Za-z_]\w*|:\d+)/.exec(rest);
    if (parameter) {
      push("parameter", parameter[0], at + parameter[0].length);
      continue;
    }
    const symbol = [...SYMBOLS, ...MORE_SYMBOLS].find((mark) => rest.startsWith(mark));
    if (!symbol) return fail(at, `Illegal input character "${rest[0]}"`);
    push(symbol === "?" ? "parameter" : "symbol", symbol, at + symbol.length);
  }
  push("end", "", at);
  return found;
}
