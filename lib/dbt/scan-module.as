// Finds the end of a JSON object or list, 64 bytes at a time. AssemblyScript 0.27; scan-module.ts holds what becomes of it:
//   cp scan-module.as scan.ts
//   asc scan.ts -O3 --runtime stub --noAssert --enable simd --use abort= --memoryBase 131072 --initialMemory 2 -o scan.wasm
const ODD: u64 = 0xaaaaaaaaaaaaaaaa;

export let depth: i32 = 0;
/** All ones inside a string. */
export let inString: u64 = 0;
/** 1 when the next byte is escaped. */
export let escaped: u64 = 0;
/** Where the colon behind a "created_at" of the value itself lies, counted from its first byte; and how many there are. */
export let stampAt: i32 = 0;
export let stamps: i32 = 0;

export function begin(): void {
  depth = 0;
  inString = 0;
  escaped = 0;
  stamps = 0;
  stampAt = 0;
}

export function setState(d: i32, s: u64, e: u64, at: i32, n: i32): void {
  depth = d;
  inString = s;
  escaped = e;
  stampAt = at;
  stamps = n;
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
    }
    const quotes = equal(a, b, c, d, i8x16.splat(0x22)) & ~skipped & valid;
    const text = prefixXor(quotes) ^ inString;
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
      const before = depth;
      const stampsBefore = stamps;
      const stampBefore = stampAt;
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
        } else if (depth == 1) {
          const q = p + at;
          // "created_at" with its quotes, twelve bytes; the room before the first byte scanned is never a match.
          if (
            load<u64>(q - 12) == 0x6465746165726322 &&
            load<u32>(q - 4) == 0x2274615f &&
            load<u8>(q - 13) != 0x5c
          ) {
            stamps += 1;
            stampAt = q + base;
          }
        }
      }
      if (end - p < 64) {
        depth = before;
        stamps = stampsBefore;
        stampAt = stampBefore;
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
