import { malformed, place } from "./artifact-error";
import { ByteWindow } from "./byte-window";
import { describeForeign } from "./foreign-content";
import { defaultLimits, type ReadLimits } from "./limits";
import { parseNode, parseValue } from "./parse-value";
import { ColumnForms } from "./read-columns";
import type { ValueTraits } from "./scan-module";
import {
  endsTooEarly,
  entryTooLarge,
  listNotObject,
  nestedTooDeep,
  onlySpace,
  somethingFollows,
  unexpectedByte,
} from "./split-errors";
import { TokenScanner } from "./token-scanner";

/** What becomes of a top-level value: handed over entry by entry, or as one; or only checked. A scalar is always whole. */
export type SectionPlan = "entries" | "whole" | "skip";

/** One value out of the file. `key` is null for what is handed over whole, and its index in a list. */
export type JsonEntry = { section: string; key: string | number | null; value: unknown; byte: number };

type Options = {
  plan: (section: string) => SectionPlan;
  limits?: Pick<ReadLimits, "maxEntryBytes" | "maxDepth">;
  /** Take any JSON, not an object alone: what is no object comes as one whole entry of the section "". */
  anyRoot?: boolean;
  /** Entries that are nodes of a manifest: their columns come as a ColumnsRead where that is quicker. */
  holdsNodes?: (section: string) => boolean;
  /** Told of each node before it is parsed: true when it is known, and is neither parsed nor handed over. */
  isKnown?: IsKnown;
};

/** A node as it stands in the file. The bytes hold until this returns. */
export type RawNode = { section: string; key: string; bytes: Buffer; stampAt: number | null };
export type IsKnown = (node: RawNode) => boolean;

/** What is waited for between two tokens. */
type State =
  | "head"
  | "root"
  | "root-value"
  | "first-section"
  | "section"
  | "section-colon"
  | "section-value"
  | "after-section"
  | "first-entry"
  | "entry"
  | "entry-colon"
  | "entry-value"
  | "after-entry"
  | "end";

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** Enough of a file to tell what it is. */
const HEAD = 512;

/**
 * Cuts one large JSON object into its entries (section → key → value) as its bytes come by, and parses one entry at a
 * time, so that the memory needed is that of the largest entry. What lies between entries is checked here and what lies
 * inside by JSON.parse: nothing that JSON.parse refuses passes.
 *
 * Push bytes, take entries until null, push the next; after the last bytes call end() and take the rest.
 */
export class JsonSplitter {
  readonly #window = new ByteWindow();
  readonly #plan: Options["plan"];
  readonly #maxEntryBytes: number;
  readonly #maxDepth: number;
  readonly #anyRoot: boolean;
  readonly #scanner: TokenScanner;
  readonly #holdsNodes: (section: string) => boolean;
  readonly #isKnown: IsKnown | undefined;
  readonly #columnForms = new ColumnForms();
  #traits: ValueTraits | null = null;
  #isOfNodes = false;

  #ended = false;
  #state: State = "head";
  #section = "";
  #sectionPlan: SectionPlan = "skip";
  #inList = false;
  #index = 0;
  #key: string | number | null = null;

  constructor({ plan, limits = defaultLimits, anyRoot = false, holdsNodes = () => false, isKnown }: Options) {
    this.#plan = plan;
    this.#holdsNodes = holdsNodes;
    this.#isKnown = isKnown;
    this.#maxEntryBytes = limits.maxEntryBytes;
    this.#maxDepth = limits.maxDepth;
    this.#anyRoot = anyRoot;
    // Two levels lie outside an entry.
    this.#scanner = new TokenScanner(this.#window, limits.maxDepth - 2);
  }

  push(chunk: Uint8Array): void {
    this.#window.push(chunk);
  }

  end(): void {
    this.#ended = true;
  }

  /** The next entry, or null when more bytes are needed (after end(): when there is none left). */
  next(): JsonEntry | null {
    if (this.#state === "head" && !this.#readHead()) return null;
    for (;;) {
      const byte = this.#window.peek();
      if (byte < 0) {
        if (this.#ended && this.#state !== "end") throw this.#truncated();
        return null;
      }
      const after = afterValue[this.#state];
      if (after === undefined) {
        if (!this.#step(byte)) return null;
      } else if (this.#opensSection(byte)) {
        this.#inList = byte === OPEN_LIST;
        this.#index = 0;
        this.#take("first-entry");
      } else {
        const start = this.#position;
        const token = this.#token();
        if (!token) return null;
        if (this.#isKnownNode(token)) {
          this.#state = after;
          continue;
        }
        const value = this.#parsed(token, start);
        this.#state = after;
        if (this.#sectionPlan !== "skip") return { section: this.#section, key: this.#key, value, byte: start };
      }
    }
  }

  #isKnownNode(bytes: Buffer): boolean {
    if (!this.#isOfNodes || !this.#isKnown || !this.#traits || typeof this.#key !== "string") return false;
    return this.#isKnown({ section: this.#section, key: this.#key, bytes, stampAt: this.#traits.stampAt });
  }

  #parsed(token: Buffer, start: number): unknown {
    const isNode = this.#isOfNodes && this.#key !== null;
    return isNode
      ? parseNode(token, this.#path, start, this.#traits, this.#columnForms)
      : parseValue(token, this.#path, start, this.#traits);
  }

  #opensSection(byte: number): boolean {
    if (this.#state !== "section-value" || this.#sectionPlan === "whole") return false;
    return byte === OPEN_OBJECT || byte === OPEN_LIST;
  }

  /** Takes one byte of punctuation, or a name. False when more bytes are needed. */
  #step(byte: number): boolean {
    switch (this.#state) {
      case "root":
        return this.#enterRoot(byte);
      case "first-section":
        if (byte === CLOSE_OBJECT) return this.#take("end");
        return this.#sectionName(byte);
      case "section":
        return this.#sectionName(byte);
      case "section-colon":
        return byte === COLON ? this.#take("section-value") : this.#unexpected("a colon");
      case "after-section":
        if (byte === COMMA) return this.#take("section");
        return byte === CLOSE_OBJECT ? this.#take("end") : this.#unexpected("a comma or }");
      case "first-entry":
        if (byte === (this.#inList ? CLOSE_LIST : CLOSE_OBJECT)) return this.#leaveSection();
        return this.#entryName(byte);
      case "entry":
        return this.#entryName(byte);
      case "entry-colon":
        return byte === COLON ? this.#take("entry-value") : this.#unexpected("a colon");
      case "after-entry":
        this.#key = null;
        if (byte === COMMA) return this.#take("entry");
        if (byte === (this.#inList ? CLOSE_LIST : CLOSE_OBJECT)) return this.#leaveSection();
        return this.#unexpected(this.#inList ? "a comma or ]" : "a comma or }");
      default:
        throw somethingFollows(this.#position);
    }
  }

  #take(next: State): true {
    this.#window.at += 1;
    this.#state = next;
    return true;
  }

  #leaveSection(): true {
    this.#key = null;
    this.#section = "";
    return this.#take("after-section");
  }

  #sectionName(byte: number): boolean {
    this.#key = null;
    this.#section = "";
    const name = this.#name(byte, "a name in quotes");
    if (name === null) return false;
    this.#section = name;
    this.#sectionPlan = this.#plan(name);
    this.#isOfNodes = this.#holdsNodes(name);
    this.#state = "section-colon";
    return true;
  }

  #entryName(byte: number): boolean {
    if (this.#inList) {
      this.#key = this.#index;
      this.#index += 1;
      this.#state = "entry-value";
      return true;
    }
    const name = this.#name(byte, "a name in quotes");
    if (name === null) return false;
    this.#key = name;
    this.#state = "entry-colon";
    return true;
  }

  #name(byte: number, expected: string): string | null {
    if (byte !== QUOTE) return this.#unexpected(expected);
    const start = this.#position;
    const token = this.#token();
    return token && String(parseValue(token, this.#path, start));
  }

  /** The bytes of the value that starts here, or null when its end has not come yet. They hold until the next push. */
  #token(): Buffer | null {
    const { bytes, at } = this.#window;
    const scanned = this.#scanner.scan(this.#ended);
    const length = this.#scanner.length;
    if (scanned === "too-deep") {
      throw nestedTooDeep(place(this.#path, this.#position + length), this.#maxDepth);
    }
    if (length > this.#maxEntryBytes) {
      throw entryTooLarge(place(this.#path, this.#position), this.#maxEntryBytes);
    }
    if (!scanned) {
      if (this.#ended) throw this.#truncated();
      return null;
    }
    if (length === 0) return this.#unexpected("a value");
    this.#traits = this.#scanner.traits;
    this.#scanner.reset();
    this.#window.at = at + length;
    return bytes.subarray(at, at + length);
  }

  /** The first bytes tell what is no JSON at all, in words. False when more of them are needed. */
  #readHead(): boolean {
    const window = this.#window;
    if (window.end < HEAD && !this.#ended) return false;
    const head = window.bytes.subarray(0, Math.min(HEAD, window.end));
    const foreign = describeForeign(head);
    if (foreign) throw malformed(foreign.message, foreign.remedy);
    if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) window.at = 3;
    this.#state = "root";
    return true;
  }

  #enterRoot(byte: number): true {
    if (byte === OPEN_OBJECT) return this.#take("first-section");
    if (this.#anyRoot) {
      this.#sectionPlan = "whole";
      this.#state = "root-value";
      return true;
    }
    if (byte !== OPEN_LIST) return this.#unexpected("{");
    throw listNotObject(this.#position);
  }

  get #position(): number {
    return this.#window.offset + this.#window.at;
  }

  get #path(): (string | number)[] {
    if (this.#key !== null) return [this.#section, this.#key];
    return this.#section === "" ? [] : [this.#section];
  }

  #unexpected(expected: string): never {
    const found = this.#window.bytes[this.#window.at] ?? 0;
    throw unexpectedByte(place(this.#path, this.#position), expected, found);
  }

  #truncated(): Error {
    const { bytes, at, end, offset } = this.#window;
    if (this.#state === "root") return onlySpace();
    return endsTooEarly(this.#path, bytes.toString("latin1", at, end), offset + at);
  }
}

/** The states in which a value is due, and what follows it. */
const afterValue: Partial<Record<State, State>> = {
  "root-value": "end",
  "section-value": "after-section",
  "entry-value": "after-entry",
};
