const FIRST_SIZE = 1024 * 1024;
/** A window that one large entry has stretched beyond this goes back to its first size. */
const KEPT_SIZE = 8 * FIRST_SIZE;

let windows = 0;

/** The bytes of a stream that are still needed, side by side, however the chunks were cut. */
export class ByteWindow {
  readonly id = ++windows;
  bytes = Buffer.allocUnsafe(FIRST_SIZE);
  /** The first byte still needed. */
  at = 0;
  end = 0;
  /** Where in the stream `bytes[0]` lies. */
  offset = 0;

  /** Adds a chunk; what lies before `at` may go, and `at` moves with the bytes it points to. */
  push(chunk: Uint8Array): void {
    if (this.end + chunk.byteLength > this.bytes.length) this.#makeRoom(chunk.byteLength);
    this.bytes.set(chunk, this.end);
    this.end += chunk.byteLength;
  }

  #makeRoom(added: number): void {
    const needed = this.end - this.at + added;
    const resize = needed > this.bytes.length || (this.bytes.length > KEPT_SIZE && needed < FIRST_SIZE);
    const target = resize ? Buffer.allocUnsafe(Math.max(FIRST_SIZE, needed * 2)) : this.bytes;
    this.bytes.copy(target, 0, this.at, this.end);
    this.bytes = target;
    this.offset += this.at;
    this.end -= this.at;
    this.at = 0;
  }

  /** The next byte that is no white space, without taking it, or -1. */
  peek(): number {
    const { bytes, end } = this;
    let at = this.at;
    let byte = -1;
    while (at < end) {
      const next = bytes[at];
      if (next !== 0x20 && next !== 0x0a && next !== 0x0d && next !== 0x09) {
        byte = next ?? -1;
        break;
      }
      at += 1;
    }
    this.at = at;
    return byte;
  }
}
