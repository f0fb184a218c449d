import { placeOf, SqlFault } from "./sql-fault";
import type { Expression, Name, Order, Query } from "./syntax";
import type { TokenStream } from "./token-stream";

/** Queries hold expressions and expressions hold queries: whoever reads the one is told how to read the other. */
export type QueryReader = (stream: TokenStream) => Query;

const COMPARISONS = ["=", "<>", "!=", ">=", "<=", "<", ">"];

export function parseExpression(stream: TokenStream, query: QueryReader): Expression {
  const expression = (): Expression => either();

  function either(): Expression {
    let left = both();
    while (stream.isWord("or")) left = binary(left, "or", both);
    return left;
  }
  function both(): Expression {
    let left = negation();
    while (stream.isWord("and")) left = binary(left, "and", negation);
    return left;
  }
  function binary(left: Expression, operator: string, next: () => Expression): Expression {
    const { start } = stream.take();
    return { is: "binary", operator, left, right: next(), at: start };
  }
  function negation(): Expression {
    const at = stream.peek().start;
    return stream.words("not") ? { is: "not", operand: negation(), at } : predicate();
  }

  function predicate(): Expression {
    let operand = sum();
    for (;;) {
      const next = predicateOn(operand);
      if (!next) return operand;
      operand = next;
    }
  }

  function predicateOn(operand: Expression): Expression | null {
    const at = stream.peek().start;
    const comparison = COMPARISONS.find((symbol) => stream.isSymbol(symbol));
    if (comparison) return binary(operand, comparison === "!=" ? "<>" : comparison, sum);
    if (stream.words("is")) {
      const isNegated = stream.words("not");
      if (stream.words("null")) return { is: "is", operand, what: null, isNegated, at };
      if (stream.words("true")) return { is: "is", operand, what: true, isNegated, at };
      if (stream.words("false")) return { is: "is", operand, what: false, isNegated, at };
      return stream.unexpected();
    }
    const isNegated =
      stream.isWord("not") && ["in", "like", "ilike", "between"].some((word) => stream.isWord(word, 1))
        ? stream.words("not")
        : false;
    if (stream.words("in")) return membership(operand, isNegated, at);
    if (stream.words("between")) {
      const low = sum();
      stream.needWords("and");
      return { is: "between", operand, low, high: sum(), isNegated, at };
    }
    const ignoresCase = stream.isWord("ilike") && stream.dialect.hasIlike;
    if (ignoresCase ? stream.words("ilike") : stream.words("like")) {
      const pattern = sum();
      const escapeMark = stream.words("escape") ? sum() : null;
      return { is: "like", operand, pattern, escapeMark, ignoresCase, isNegated, at };
    }
    return null;
  }

  function membership(operand: Expression, isNegated: boolean, at: number): Expression {
    if (stream.words("unnest")) {
      stream.needSymbol("(");
      const array = expression();
      stream.needSymbol(")");
      return { is: "in-array", operand, array, isNegated, at };
    }
    stream.needSymbol("(");
    const list = stream.isWord("select") || stream.isWord("with") ? query(stream) : expressions();
    stream.needSymbol(")");
    return { is: "in", operand, list, isNegated, at };
  }

  function expressions(): Expression[] {
    const found = [expression()];
    while (stream.symbol(",")) found.push(expression());
    return found;
  }

  function sum(): Expression {
    let left = product();
    for (;;) {
      const operator = ["+", "-", "||"].find((symbol) => stream.isSymbol(symbol));
      if (!operator) return left;
      left = binary(left, operator, product);
    }
  }
  function product(): Expression {
    let left = unary();
    for (;;) {
      const operator = ["*", "/", "%"].find((symbol) => stream.isSymbol(symbol));
      if (!operator) return left;
      left = binary(left, operator, unary);
    }
  }
  function unary(): Expression {
    const at = stream.peek().start;
    if (stream.symbol("-")) return { is: "minus", operand: unary(), at };
    let operand = primary();
    while (stream.dialect.hasDoubleColonCast && stream.symbol("::"))
      operand = { is: "cast", operand, type: typeName(), at };
    return operand;
  }

  function typeName() {
    const { start, text } = stream.take();
    const type = stream.dialect.castTypes[text.toLowerCase()];
    if (!type) throw new SqlFault("unsupported", `the type ${text}`, placeOf(stream.sql, start));
    if (stream.symbol("(")) {
      do stream.take();
      while (stream.symbol(","));
      stream.needSymbol(")");
    }
    return type;
  }

  function primary(): Expression {
    const { kind, text, start: at } = stream.peek();
    if (kind === "string") return { is: "literal", value: stream.take().text, type: "string", at };
    if (kind === "number") {
      stream.take();
      return { is: "literal", value: Number(text), type: text.includes(".") ? "float" : "integer", at };
    }
    if (kind === "parameter") return { is: "parameter", name: stream.take().text, at };
    if (stream.words("null")) return { is: "literal", value: null, type: "null", at };
    if (stream.words("true")) return { is: "literal", value: true, type: "boolean", at };
    if (stream.words("false")) return { is: "literal", value: false, type: "boolean", at };
    if (stream.words("case")) return cases(at);
    if (stream.isSymbol("(", 1) && (stream.words("cast") || stream.words("safe_cast") || stream.words("try_cast"))) {
      stream.needSymbol("(");
      const operand = expression();
      stream.needWords("as");
      const type = typeName();
      stream.needSymbol(")");
      return { is: "cast", operand, type, at };
    }
    if (stream.symbol("[")) {
      const items = stream.isSymbol("]") ? [] : expressions();
      stream.needSymbol("]");
      return { is: "array", items, at };
    }
    if (stream.words("exists")) {
      stream.needSymbol("(");
      const inner = query(stream);
      stream.needSymbol(")");
      return { is: "exists", query: inner, at };
    }
    if (stream.symbol("(")) {
      const isQuery = stream.isWord("select") || stream.isWord("with");
      const inner: Expression = isQuery ? { is: "single-value", query: query(stream), at } : expression();
      stream.needSymbol(")");
      return inner;
    }
    if (stream.isSymbol("(", 1) && (kind === "name" || kind === "quoted")) return call(at);
    const path: Name[] = [stream.name()];
    while (stream.isSymbol(".") && !stream.isSymbol("*", 1)) {
      stream.needSymbol(".");
      path.push(stream.name());
    }
    return { is: "column", path, at };
  }

  function cases(at: number): Expression {
    const operand = stream.isWord("when") ? null : expression();
    const whens: { when: Expression; result: Expression }[] = [];
    while (stream.words("when")) {
      const when = expression();
      stream.needWords("then");
      whens.push({ when, result: expression() });
    }
    if (whens.length === 0) stream.unexpected();
    const otherwise = stream.words("else") ? expression() : null;
    stream.needWords("end");
    return { is: "case", operand, whens, otherwise, at };
  }

  function call(at: number): Expression {
    const name = stream.take().text.toLowerCase();
    stream.needSymbol("(");
    if (name === "count" && stream.symbol("*")) {
      stream.needSymbol(")");
      return { is: "count-all", at };
    }
    const part = datePart(name);
    if (part) return part;
    const isDistinct = stream.words("distinct");
    const given = stream.isSymbol(")") ? [] : expressions();
    let orderBy = stream.words("order", "by") ? parseOrder(stream, query) : [];
    stream.needSymbol(")");
    if (stream.words("within", "group")) {
      stream.needSymbol("(");
      stream.needWords("order", "by");
      orderBy = parseOrder(stream, query);
      stream.needSymbol(")");
    }
    if (stream.isWord("over")) throw new SqlFault("unsupported", "window functions", placeOf(stream.sql, at));
    return { is: "call", name, arguments: given, isDistinct, orderBy, at };
  }

  /** `date_part(epoch_millisecond, x)` and `extract(epoch from x)`: the part is a word, not a column. */
  function datePart(name: string): Expression | null {
    if (name !== "extract" && !(name === "date_part" && stream.isName() && stream.isSymbol(",", 1))) return null;
    const { text, start: at } = stream.take();
    if (name === "extract") stream.needWords("from");
    else stream.needSymbol(",");
    const value = expression();
    stream.needSymbol(")");
    const part: Expression = { is: "literal", value: text, type: "string", at };
    return { is: "call", name: "date_part", arguments: [part, value], isDistinct: false, orderBy: [], at };
  }

  return expression();
}

/** What follows ORDER BY. */
export function parseOrder(stream: TokenStream, query: QueryReader): Order[] {
  const orders: Order[] = [];
  do {
    const by = parseExpression(stream, query);
    const isDescending = stream.words("desc");
    if (!isDescending) stream.words("asc");
    const nullsFirst = stream.words("nulls", "first") ? true : stream.words("nulls", "last") ? false : null;
    orders.push({ by, isDescending, nullsFirst });
  } while (stream.symbol(","));
  return orders;
}
