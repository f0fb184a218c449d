import type { ByteWindow } from "./byte-window";
import { restoreState, saveState, scanModule, scannedTraits, type ValueTraits } from "./scan-module";

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** Strings are mostly short; beyond this length the native search beats the loop. */
const LONG_STRING = 48;

/** Where bytes lie for the scan, with room before and behind that it may look at. */
const BASE = 64;
const ROOM = 64 * 1024;
/** The scan takes blocks of this size, and looks back by less than LOOK_BACK. */
const BLOCK = 64;
const LOOK_BACK = 16;

const memory = new Uint8Array(scanModule.memory.buffer);
/** What lies in the scanner's memory: bytes of which window, from where to where in its stream. */
const held = { window: 0, start: 0, end: 0 };

/**
 * Finds the end of the JSON value at the start of a window, and remembers how far it came when the bytes run out. It
 * counts brackets outside strings and no more: whether the value is good is for JSON.parse to say.
 */
export class TokenScanner {
  /** Bytes of the value scanned so far; may be one ahead of the window after a backslash. */
  length = 0;
  /** Of an object or list whose end was found. */
  traits: ValueTraits | null = null;
  /** Whole blocks of an object that were taken in, and what was found in them. */
  #taken = 0;
  #state: Uint8Array | null = null;

  constructor(
    private readonly window: ByteWindow,
    private readonly maxDepth: number,
  ) {}

  /** @returns whether the value's end is known: then it is `length` bytes long. `tooDeep` ends the scan early. */
  scan(ended: boolean): boolean | "too-deep" {
    const { bytes, at } = this.window;
    const first = bytes[at];
    if (first === QUOTE) return this.#scanString();
    if (first === 0x7b || first === 0x5b) return this.#scanNested();
    return this.#scanScalar(ended);
  }

  #scanNested(): boolean | "too-deep" {
    const { window } = this;
    const { at, end, offset } = window;
    if (this.#state === null) scanModule.begin();
    else restoreState(this.#state);
    for (let from = at + this.#taken; ; ) {
      hold(window, from);
      const address = BASE + (offset + from - held.start);
      const stop = BASE + (held.end - held.start);
      const found = scanModule.scan(address, stop, from - at - address, this.maxDepth);
      if (found !== -1) {
        const isEnd = found >= 0;
        this.length = from - at + (isEnd ? found : -2 - found) - address;
        if (isEnd) this.traits = scannedTraits();
        return isEnd ? true : "too-deep";
      }
      from += (stop - address) & -BLOCK;
      if (held.end < offset + end) continue;
      this.#taken = from - at;
      this.#state = saveState();
      this.length = end - at;
      return false;
    }
  }

  #scanString(): boolean {
    const { bytes, at, end } = this.window;
    const i = stringEnd(bytes, at + Math.max(1, this.length), end);
    this.length = Math.abs(i) - at;
    return i > 0;
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
    this.traits = null;
    this.#taken = 0;
    this.#state = null;
  }
}

/** Sees to it that the bytes from here on lie in the scanner's memory: a block of them, or all that there are. */
function hold(window: ByteWindow, from: number): void {
  const start = window.offset + from;
  const windowEnd = window.offset + window.end;
  if (held.window === window.id && start >= held.start && start <= held.end) {
    if (held.end - start >= BLOCK || held.end === windowEnd) return;
  }
  const first = from - Math.min(LOOK_BACK, from);
  const last = Math.min(window.end, first + ROOM);
  memory.set(window.bytes.subarray(first, last), BASE);
  Object.assign(held, { window: window.id, start: window.offset + first, end: window.offset + last });
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
