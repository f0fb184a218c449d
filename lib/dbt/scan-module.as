// Finds the end of a JSON object or list, 64 bytes at a time. AssemblyScript 0.27; scan-module.ts holds what becomes of it:
//   cp scan-module.as scan.ts
//   asc scan.ts -O3 --runtime stub --noAssert --enable simd --use abort= --memoryBase 131072 --initialMemory 2 -o scan.wasm
const ODD: u64 = 0xaaaaaaaaaaaaaaaa;

// How far the scan has come. It can be put away at address 0 and taken up again from there.
let depth: i32 = 0;
/** All ones inside a string. */
let inString: u64 = 0;
/** 1 when the next byte is escaped. */
let escaped: u64 = 0;
/** Set when the value holds: a \u escape (1), a raw control character in a string (2), a byte that is not ASCII (4). */
let marks: i32 = 0;
/** Of the value's own "created_at": where the colon lies, counted from its first byte, and how many there are. */
let stampAt: i32 = 0;
let stamps: i32 = 0;
/** Of the value's own "columns", when it is an object: the colon, one past its end, how many there are, whether it is open. */
let columnsAt: i32 = 0;
let columnsEnd: i32 = 0;
let columns: i32 = 0;
let inColumns: i32 = 0;

export function begin(): void {
  depth = 0;
  inString = 0;
  escaped = 0;
  marks = 0;
  stampAt = 0;
  stamps = 0;
  columnsAt = 0;
  columnsEnd = 0;
  columns = 0;
  inColumns = 0;
}

export function save(): void {
  store<u64>(0, inString);
  store<u64>(8, escaped);
  store<i32>(16, depth);
  store<i32>(20, inColumns);
  store<i32>(24, marks);
  store<i32>(28, stampAt);
  store<i32>(32, stamps);
  store<i32>(36, columnsAt);
  store<i32>(40, columnsEnd);
  store<i32>(44, columns);
}

export function restore(): void {
  inString = load<u64>(0);
  escaped = load<u64>(8);
  depth = load<i32>(16);
  inColumns = load<i32>(20);
  marks = load<i32>(24);
  stampAt = load<i32>(28);
  stamps = load<i32>(32);
  columnsAt = load<i32>(36);
  columnsEnd = load<i32>(40);
  columns = load<i32>(44);
}

// @ts-ignore: decorator
@inline
function equal(a: v128, b: v128, c: v128, d: v128, byte: v128): u64 {
  return (
    <u64>(<u32>i8x16.bitmask(i8x16.eq(a, byte))) |
    (<u64>(<u32>i8x16.bitmask(i8x16.eq(b, byte))) << 16) |
    (<u64>(<u32>i8x16.bitmask(i8x16.eq(c, byte))) << 32) |
    (<u64>(<u32>i8x16.bitmask(i8x16.eq(d, byte))) << 48)
  );
}

// @ts-ignore: decorator
@inline
function below(a: v128, b: v128, c: v128, d: v128): v128 {
  return i8x16.lt_u(i8x16.min_u(i8x16.min_u(a, b), i8x16.min_u(c, d)), i8x16.splat(0x20));
}

// @ts-ignore: decorator
@inline
function prefixXor(bits: u64): u64 {
  bits ^= bits << 1;
  bits ^= bits << 2;
  bits ^= bits << 4;
  bits ^= bits << 8;
  bits ^= bits << 16;
  return bits ^ (bits << 32);
}

/**
 * Scans from one address to another; `base` is what is added to an address to count from the value's first byte.
 * Returns one past the value's end; or -1 when more is needed, all whole blocks being taken in; or -2 - address when it
 * is nested too deep, at the byte behind the bracket.
 */
export function scan(from: i32, end: i32, base: i32, maxDepth: i32): i32 {
  let p = from;
  while (p < end) {
    const a = v128.load(p);
    const b = v128.load(p, 16);
    const c = v128.load(p, 32);
    const d = v128.load(p, 48);
    let valid: u64 = -1;
    if (end - p < 64) valid = (<u64>1 << <u64>(end - p)) - 1;
    const backslash = equal(a, b, c, d, i8x16.splat(0x5c)) & valid;
    let skipped = escaped;
    let carry: u64 = 0;
    if ((backslash | escaped) != 0) {
      const potential = backslash & ~escaped;
      const code = ((potential << 1) | ODD) - potential ^ ODD;
      skipped = code ^ (backslash | escaped);
      carry = (code & backslash) >> 63;
      if ((skipped & equal(a, b, c, d, i8x16.splat(0x75)) & valid) != 0) marks |= 1;
    }
    const quotes = equal(a, b, c, d, i8x16.splat(0x22)) & ~skipped & valid;
    const text = prefixXor(quotes) ^ inString;
    if (v128.any_true(below(a, b, c, d))) {
      const control =
        <u64>(<u32>i8x16.bitmask(i8x16.lt_u(a, i8x16.splat(0x20)))) |
        (<u64>(<u32>i8x16.bitmask(i8x16.lt_u(b, i8x16.splat(0x20)))) << 16) |
        (<u64>(<u32>i8x16.bitmask(i8x16.lt_u(c, i8x16.splat(0x20)))) << 32) |
        (<u64>(<u32>i8x16.bitmask(i8x16.lt_u(d, i8x16.splat(0x20)))) << 48);
      if ((control & text & valid) != 0) marks |= 2;
    }
    if (i8x16.bitmask(v128.or(v128.or(a, b), v128.or(c, d))) != 0) {
      const high =
        <u64>(<u32>i8x16.bitmask(a)) |
        (<u64>(<u32>i8x16.bitmask(b)) << 16) |
        (<u64>(<u32>i8x16.bitmask(c)) << 32) |
        (<u64>(<u32>i8x16.bitmask(d)) << 48);
      if ((high & valid) != 0) marks |= 4;
    }
    const folded = i8x16.splat(0x20);
    const fa = v128.or(a, folded);
    const fb = v128.or(b, folded);
    const fc = v128.or(c, folded);
    const fd = v128.or(d, folded);
    const outside = ~text & valid;
    const opens = equal(fa, fb, fc, fd, i8x16.splat(0x7b)) & outside;
    const closes = equal(fa, fb, fc, fd, i8x16.splat(0x7d)) & outside;
    const up = <i32>popcnt(opens);
    const down = <i32>popcnt(closes);
    if (depth - down > 1 && depth + up <= maxDepth) {
      depth += up - down;
    } else {
      const isTail = end - p < 64;
      // What a block that is not whole says of these will be said again.
      if (isTail) save();
      let bits = opens | closes | (equal(a, b, c, d, i8x16.splat(0x3a)) & outside);
      while (bits != 0) {
        const at = <i32>ctz(bits);
        const bit = bits & (0 - bits);
        bits ^= bit;
        if ((bit & opens) != 0) {
          depth += 1;
          if (depth > maxDepth) return -2 - (p + at + 1);
        } else if ((bit & closes) != 0) {
          depth -= 1;
          if (depth <= 0) return p + at + 1;
          if (depth == 1 && inColumns != 0) {
            inColumns = 0;
            columnsEnd = p + at + base + 1;
          }
        } else if (depth == 1) {
          const q = p + at;
          // A value that is no object may have followed "columns": then nothing closed.
          inColumns = 0;
          // "created_at" and "columns" with their quotes, and no backslash before.
          if (load<u32>(q - 4) == 0x2274615f) {
            if (load<u64>(q - 12) == 0x6465746165726322 && load<u8>(q - 13) != 0x5c) {
              stamps += 1;
              stampAt = q + base;
            }
          } else if (load<u64>(q - 8) == 0x22736e6d756c6f63) {
            if (load<u8>(q - 9) == 0x22 && load<u8>(q - 10) != 0x5c) {
              columns += 1;
              columnsAt = q + base;
              inColumns = 1;
            }
          }
        }
      }
      if (isTail) {
        restore();
        return -1;
      }
    }
    if (end - p < 64) {
      depth -= up - down;
      return -1;
    }
    inString = <u64>(<i64>text >> 63);
    escaped = carry;
    p += 64;
  }
  return -1;
}
