import type { Dialect } from "./dialect";
import { parseExpression, parseOrder } from "./parse-expression";
import type { Argument, Body, Expression, From, Item, Name, Query, Select } from "./syntax";
import { TokenStream } from "./token-stream";

/** Reads one statement that is a query. */
export function parse(sql: string, dialect: Dialect): Query {
  const stream = new TokenStream(sql, dialect);
  const query = parseQuery(stream);
  stream.needEnd();
  return query;
}

const expression = (stream: TokenStream): Expression => parseExpression(stream, parseQuery);

export function parseQuery(stream: TokenStream): Query {
  const named: { name: Name; query: Query }[] = [];
  if (stream.words("with")) {
    do {
      const name = stream.name();
      stream.needWords("as");
      stream.needSymbol("(");
      named.push({ name, query: parseQuery(stream) });
      stream.needSymbol(")");
    } while (stream.symbol(","));
  }
  const body = parseBody(stream);
  const orderBy = stream.words("order", "by") ? parseOrder(stream, parseQuery) : [];
  const limit = stream.words("limit") ? expression(stream) : null;
  const offset = stream.words("offset") ? expression(stream) : null;
  return { with: named, body, orderBy, limit, offset };
}

function parseBody(stream: TokenStream): Body {
  let left = parseTerm(stream);
  while (stream.words("union")) {
    const isAll = stream.words("all");
    // BigQuery wants one of the two words to be said; Snowflake takes the second for granted.
    if (!isAll && !stream.words("distinct") && stream.dialect.nameQuote === "`") stream.unexpected();
    left = { is: "union", isAll, left, right: parseTerm(stream) };
  }
  return left;
}

function parseTerm(stream: TokenStream): Body {
  if (stream.symbol("(")) {
    const query = parseQuery(stream);
    stream.needSymbol(")");
    return { is: "nested", query };
  }
  return parseSelect(stream);
}

function parseSelect(stream: TokenStream): Select {
  stream.needWords("select");
  const isDistinct = stream.words("distinct");
  const items: Item[] = [];
  do items.push(parseItem(stream));
  while (stream.symbol(","));
  const from = stream.words("from") ? parseFrom(stream) : null;
  const where = stream.words("where") ? expression(stream) : null;
  let groupBy: Expression[] | "all" = [];
  if (stream.words("group", "by")) {
    if (stream.words("all")) groupBy = "all";
    else
      do groupBy.push(expression(stream));
      while (stream.symbol(","));
  }
  const having = stream.words("having") ? expression(stream) : null;
  return { is: "select", isDistinct, items, from, where, groupBy, having };
}

function parseItem(stream: TokenStream): Item {
  const at = stream.peek().start;
  if (stream.symbol("*")) return { star: null, at };
  if (stream.isName() && stream.isSymbol(".", 1) && stream.isSymbol("*", 2)) {
    const star = stream.name();
    stream.needSymbol(".");
    stream.needSymbol("*");
    return { star, at };
  }
  const value = expression(stream);
  const source = stream.sql.slice(at, stream.lastEnd);
  return { expression: value, alias: parseAlias(stream), source };
}

function parseAlias(stream: TokenStream): Name | null {
  if (stream.words("as")) return stream.name();
  return stream.isName() ? stream.name() : null;
}

function parseFrom(stream: TokenStream): From {
  let left = parseSource(stream);
  for (;;) {
    const at = stream.peek().start;
    if (stream.symbol(",") || stream.words("cross", "join")) {
      left = { is: "join", kind: "cross", left, right: parseSource(stream), on: null, using: null, at };
      continue;
    }
    const isLeft = stream.words("left", "outer", "join") || stream.words("left", "join");
    if (!isLeft && !stream.words("inner", "join") && !stream.words("join")) return left;
    const right = parseSource(stream);
    const kind = isLeft ? "left" : "inner";
    if (stream.words("using")) {
      stream.needSymbol("(");
      const using = [stream.name()];
      while (stream.symbol(",")) using.push(stream.name());
      stream.needSymbol(")");
      left = { is: "join", kind, left, right, on: null, using, at };
    } else {
      stream.needWords("on");
      left = { is: "join", kind, left, right, on: expression(stream), using: null, at };
    }
  }
}

function parseSource(stream: TokenStream): From {
  const at = stream.peek().start;
  if (stream.symbol("(")) {
    const query = parseQuery(stream);
    stream.needSymbol(")");
    return { is: "query", query, alias: parseAlias(stream), at };
  }
  if (stream.words("unnest")) {
    stream.needSymbol("(");
    const array = expression(stream);
    stream.needSymbol(")");
    return { is: "unnest", array, alias: parseAlias(stream), at };
  }
  if (stream.isWord("table") && stream.isSymbol("(", 1)) {
    stream.take();
    stream.needSymbol("(");
    const path = parsePath(stream);
    const given = parseArguments(stream);
    stream.needSymbol(")");
    return { is: "function", path, arguments: given, alias: parseAlias(stream), at };
  }
  return { is: "table", path: parsePath(stream), alias: parseAlias(stream), at };
}

/** The arguments of a table function, by place or by name (`name => value`). */
function parseArguments(stream: TokenStream): Argument[] {
  stream.needSymbol("(");
  const found: Argument[] = [];
  if (stream.symbol(")")) return found;
  do {
    const name = stream.isName() && stream.isSymbol("=>", 1) ? stream.name().text.toLowerCase() : null;
    if (name !== null) stream.needSymbol("=>");
    found.push({ name, value: expression(stream) });
  } while (stream.symbol(","));
  stream.needSymbol(")");
  return found;
}

export function parsePath(stream: TokenStream): Name[] {
  const path: Name[] = [];
  do path.push(...parsePart(stream));
  while (stream.symbol("."));
  return path;
}

function parsePart(stream: TokenStream): Name[] {
  const first = stream.name();
  if (!stream.dialect.hasDashedPaths) return [first];
  if (first.isQuoted) return first.text.split(".").map((text) => ({ text, isQuoted: true }));
  let { text } = first;
  while (stream.isSymbol("-") && stream.peek().start === stream.lastEnd && stream.peek(1).start === stream.peek().end) {
    stream.take();
    text += `-${stream.take().text}`;
  }
  return [{ text, isQuoted: false }];
}
