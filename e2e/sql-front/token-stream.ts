import type { Dialect } from "./dialect";
import { placeOf, SqlFault } from "./sql-fault";
import type { Name } from "./syntax";
import { type Token, tokens } from "./tokens";

/** Words that are no name unless quoted. */
const RESERVED = new Set(
  (
    "select from where group by having order limit offset union all distinct as on using join inner left right full " +
    "cross outer and or not in is null like ilike between case when then else end cast with exists true false " +
    "asc desc nulls qualify unnest intersect except lateral"
  ).split(" "),
);

/** The tokens of one query, read from left to right. */
export class TokenStream {
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(
    readonly sql: string,
    readonly dialect: Dialect,
  ) {
    this.#tokens = tokens(sql, dialect);
  }

  peek(ahead = 0): Token {
    return this.#tokens[Math.min(this.#next + ahead, this.#tokens.length - 1)] as Token;
  }
  take(): Token {
    const token = this.peek();
    this.#next += 1;
    return token;
  }
  /** Where the token before this one ends. */
  get lastEnd(): number {
    return this.#tokens[this.#next - 1]?.end ?? 0;
  }

  isWord(word: string, ahead = 0): boolean {
    const { kind, text } = this.peek(ahead);
    return kind === "name" && text.toLowerCase() === word;
  }
  isSymbol(symbol: string, ahead = 0): boolean {
    const { kind, text } = this.peek(ahead);
    return kind === "symbol" && text === symbol;
  }
  /** Takes the words if they come next, all of them or none. */
  words(...expected: string[]): boolean {
    if (!expected.every((word, ahead) => this.isWord(word, ahead))) return false;
    this.#next += expected.length;
    return true;
  }
  symbol(expected: string): boolean {
    if (!this.isSymbol(expected)) return false;
    this.#next += 1;
    return true;
  }
  needWords(...expected: string[]): void {
    for (const word of expected) if (!this.words(word)) this.unexpected();
  }
  needSymbol(expected: string): void {
    if (!this.symbol(expected)) this.unexpected();
  }

  isName(ahead = 0): boolean {
    const { kind, text } = this.peek(ahead);
    return kind === "quoted" || (kind === "name" && !RESERVED.has(text.toLowerCase()));
  }
  name(): Name {
    if (!this.isName()) this.unexpected();
    const { kind, text } = this.take();
    return { text, isQuoted: kind === "quoted" };
  }
  string(): string {
    if (this.peek().kind !== "string") this.unexpected();
    return this.take().text;
  }

  /** A statement ends here, with or without a semicolon. */
  needEnd(): void {
    this.symbol(";");
    if (this.peek().kind !== "end") this.unexpected();
  }

  unexpected(): never {
    const { kind, text, start } = this.peek();
    throw new SqlFault("syntax", kind === "end" ? "<EOF>" : text, placeOf(this.sql, start));
  }
}
