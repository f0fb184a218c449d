import type { ByteWindow } from "./byte-window";

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** Strings are mostly short; beyond this length the native search beats the loop. */
const LONG_STRING = 48;

/**
 * Finds the end of the JSON value at the start of a window, and remembers how far it came when the bytes run out. It
 * counts brackets outside strings and no more: whether the value is good is for JSON.parse to say.
 */
export class TokenScanner {
  /** Bytes of the value scanned so far; may be one ahead of the window after a backslash. */
  length = 0;
  #depth = 0;
  #inString = false;

  constructor(
    private readonly window: ByteWindow,
    private readonly maxDepth: number,
  ) {}

  /** @returns whether the value's end is known: then it is `length` bytes long. `tooDeep` ends the scan early. */
  scan(ended: boolean): boolean | "too-deep" {
    const { bytes, at, end } = this.window;
    if (this.length === 0) {
      const first = bytes[at];
      if (first !== QUOTE && first !== 0x7b && first !== 0x5b) return this.#scanScalar(ended);
    }
    let i = at + this.length;
    let depth = this.#depth;
    let inString = this.#inString;
    let done: boolean | "too-deep" = false;
    while (i < end) {
      if (inString) {
        i = stringEnd(bytes, i, end);
        if (i < 0) {
          i = -i;
          break;
        }
        inString = false;
        if (depth === 0) {
          done = true;
          break;
        }
        continue;
      }
      const byte = bytes[i] ?? 0;
      i += 1;
      if (byte === QUOTE) inString = true;
      else if (byte > 0x5a) {
        // 0x20 is all that tells [ from { and ] from }.
        const bracket = byte | 0x20;
        if (bracket === 0x7b) {
          depth += 1;
          if (depth > this.maxDepth) {
            done = "too-deep";
            break;
          }
        } else if (bracket === 0x7d) {
          depth -= 1;
          if (depth <= 0) {
            done = true;
            break;
          }
        }
      }
    }
    this.length = i - at;
    this.#depth = depth;
    this.#inString = inString;
    return done;
  }

  /** A number or a word goes on to what may follow a value. */
  #scanScalar(ended: boolean): boolean {
    const { bytes, at, end } = this.window;
    for (let i = at; i < end; i += 1) {
      const byte = bytes[i];
      if (byte === 0x2c || byte === 0x7d || byte === 0x5d || byte === 0x20 || (byte !== undefined && byte < 0x0e)) {
        this.length = i - at;
        return true;
      }
    }
    if (ended) this.length = end - at;
    return ended;
  }

  reset(): void {
    this.length = 0;
    this.#depth = 0;
    this.#inString = false;
  }
}

/** Behind the closing quote; or, below zero, how far the search came (one past the end after a backslash). */
function stringEnd(bytes: Buffer, from: number, end: number): number {
  let i = from;
  const near = Math.min(end, from + LONG_STRING);
  while (i < near) {
    const byte = bytes[i];
    if (byte === QUOTE) return i + 1;
    i += byte === BACKSLASH ? 2 : 1;
  }
  while (i < end) {
    const quote = bytes.indexOf(QUOTE, i);
    if (quote < 0 || quote >= end) break;
    let before = quote - 1;
    while (before >= i && bytes[before] === BACKSLASH) before -= 1;
    if ((quote - before) % 2 === 1) return quote + 1;
    i = quote + 1;
  }
  if (i >= end) return -i;
  // No quote up to the end: an odd run of backslashes there escapes the first byte to come.
  let before = end - 1;
  while (before >= i && bytes[before] === BACKSLASH) before -= 1;
  return (end - before) % 2 === 1 ? -end : -(end + 1);
}
