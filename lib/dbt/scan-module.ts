/** scan-module.as, compiled: its first lines say how. */
const compiled = [
  "AGFzbQEAAAABDAJgAABgBH9/f38BfwMFBAAAAAEFAwEAAgYzCn8BQQALfgFCAAt+AUIAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC3",
  "8BQQALByoFBWJlZ2luAAAEc2F2ZQABB3Jlc3RvcmUAAgRzY2FuAAMGbWVtb3J5AgAKyQ8EKgBBACQAQgAkAUIAJAJBACQDQQAkBEEAJAVBACQG",
  "QQAkB0EAJAhBACQJC0gAQQAjATcDAEEIIwI3AwBBECMANgIAQRQjCTYCAEEYIwM2AgBBHCMENgIAQSAjBTYCAEEkIwY2AgBBKCMHNgIAQSwjCD",
  "YCAAtIAEEAKQMAJAFBCCkDACQCQRAoAgAkAEEUKAIAJAlBGCgCACQDQRwoAgAkBEEgKAIAJAVBJCgCACQGQSgoAgAkB0EsKAIAJAgLiQ4DBn4I",
  "ewR/A0AgACABSARAIwIhBEIAIQUgASAAayISQcAASAR+QgEgEqyGQgF9BUJ/CyIGIAD9AAQAIgr9DFxcXFxcXFxcXFxcXFxcXFz9I/1krSAA/Q",
  "AEECIL/QxcXFxcXFxcXFxcXFxcXFxc/SP9ZK1CEIaEIAD9AAQgIgz9DFxcXFxcXFxcXFxcXFxcXFz9I/1krUIghoQgAP0ABDAiDf0MXFxcXFxc",
  "XFxcXFxcXFxcXP0j/WStQjCGhIMiByMChCIIQgBSBEAgByMCQn+FgyIEQgGGQqrVqtWq1arVqn+EIAR9QqrVqtWq1arVqn+FIgUgCIUhBCAFIA",
  "eDQj+IIQUgBCAK/Qx1dXV1dXV1dXV1dXV1dXV1/SP9ZK0gC/0MdXV1dXV1dXV1dXV1dXV1df0j/WStQhCGhCAM/Qx1dXV1dXV1dXV1dXV1dXV1",
  "/SP9ZK1CIIaEIA39DHV1dXV1dXV1dXV1dXV1dXX9I/1krUIwhoSDIAaDQgBSBEAjA0EBciQDCwsjASAK/QwiIiIiIiIiIiIiIiIiIiIi/SP9ZK",
  "0gC/0MIiIiIiIiIiIiIiIiIiIiIv0j/WStQhCGhCAM/QwiIiIiIiIiIiIiIiIiIiIi/SP9ZK1CIIaEIA39DCIiIiIiIiIiIiIiIiIiIiL9I/1k",
  "rUIwhoQgBEJ/hYMgBoMiBCAEQgGGhSIEIARCAoaFIgQgBEIEhoUiBCAEQgiGhSIEIARCEIaFIgQgBEIghoWFIQcgCiAL/XcgDCAN/Xf9d/0MIC",
  "AgICAgICAgICAgICAgIP0m/VMEQCAK/QwgICAgICAgICAgICAgICAg/Sb9ZK0gC/0MICAgICAgICAgICAgICAgIP0m/WStQhCGhCAM/QwgICAg",
  "ICAgICAgICAgICAg/Sb9ZK1CIIaEIA39DCAgICAgICAgICAgICAgICD9Jv1krUIwhoQgB4MgBoNCAFIEQCMDQQJyJAMLCyAKIAv9UCAMIA39UP",
  "1Q/WQEQCAK/WStIAv9ZK1CEIaEIAz9ZK1CIIaEIA39ZK1CMIaEIAaDQgBSBEAjA0EEciQDCwsgB0J/hSAGgyIEIAr9DCAgICAgICAgICAgICAg",
  "ICD9UCIO/Qx7e3t7e3t7e3t7e3t7e3t7/SP9ZK0gC/0MICAgICAgICAgICAgICAgIP1QIg/9DHt7e3t7e3t7e3t7e3t7e3v9I/1krUIQhoQgDP",
  "0MICAgICAgICAgICAgICAgIP1QIhD9DHt7e3t7e3t7e3t7e3t7e3v9I/1krUIghoQgDf0MICAgICAgICAgICAgICAgIP1QIhH9DHt7e3t7e3t7",
  "e3t7e3t7e3v9I/1krUIwhoSDIgh7pyIUIwBqIANMIwAgBCAO/Qx9fX19fX19fX19fX19fX19/SP9ZK0gD/0MfX19fX19fX19fX19fX19ff0j/W",
  "StQhCGhCAQ/Qx9fX19fX19fX19fX19fX19/SP9ZK1CIIaEIBH9DH19fX19fX19fX19fX19fX39I/1krUIwhoSDIgl7pyISa0EBSnEEQCMAIBQg",
  "EmtqJAAFIAEgAGtBwABIIhMEQEEAIwE3AwBBCCMCNwMAQRAjADYCAEEUIwk2AgBBGCMDNgIAQRwjBDYCAEEgIwU2AgBBJCMGNgIAQSgjBzYCAE",
  "EsIwg2AgALIAQgCv0MOjo6Ojo6Ojo6Ojo6Ojo6Ov0j/WStIAv9DDo6Ojo6Ojo6Ojo6Ojo6Ojr9I/1krUIQhoQgDP0MOjo6Ojo6Ojo6Ojo6Ojo6",
  "Ov0j/WStQiCGhCAN/Qw6Ojo6Ojo6Ojo6Ojo6Ojo6/SP9ZK1CMIaEgyAIIAmEhCEEA0AgBEIAUgRAIAR6pyEVIARCACAEfYMiBiAEhSEEIAYgCI",
  "NCAFIEQCMAQQFqJAAjACADSgRAQX0gACAVamsPCwUgBiAJg0IAUgRAIwBBAWskACMAQQBMBEAgACAVakEBag8LIwBBAUYjCUEAR3EEQEEAJAkg",
  "ACAVaiACakEBaiQHCwUjAEEBRgRAQQAkCSAAIBVqIhVBBGsoAgBB38LRkwJGBEAgFUEMaykDAEKixsmrlozdsuQAUQR/IBVBDWstAABB3ABHBU",
  "EACwRAIwVBAWokBSACIBVqJAQLBSAVQQhrKQMAQuPesavXzdu5IlEEQCAVQQlrLQAAQSJGBH8gFUEKay0AAEHcAEcFQQALBEAjCEEBaiQIIAIg",
  "FWokBkEBJAkLCwsLCwsMAQsLIBMEQEEAKQMAJAFBCCkDACQCQRAoAgAkAEEUKAIAJAlBGCgCACQDQRwoAgAkBEEgKAIAJAVBJCgCACQGQSgoAg",
  "AkB0EsKAIAJAhBfw8LCyABIABrQcAASARAIwAgFCASa2skAEF/DwsgB0I/hyQBIAUkAiAAQUBrIQAMAQsLQX8L",
];

type ScanExports = {
  memory: WebAssembly.Memory;
  begin(): void;
  /** Puts how far the scan has come at address 0. */
  save(): void;
  /** Takes it up again from there. */
  restore(): void;
  /** @returns one past the value's end; -1 when more is needed; -2 minus the address behind the bracket too many. */
  scan(from: number, end: number, base: number, maxDepth: number): number;
};

/** The one scanner of this process: whoever uses it leaves nothing in it that the next may not overwrite. */
export const scanModule = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(compiled.join(""), "base64")))
  .exports as ScanExports;

/** What was found in an object or list, beside its end. Offsets count from its first byte. */
export type ValueTraits = {
  hasUnicodeEscapes: boolean;
  /** A raw control character stands in a string, which is no JSON. */
  hasControls: boolean;
  isAscii: boolean;
  /** The colon behind its own "created_at", when it has one and no second. */
  stampAt: number | null;
  /** From behind the colon of its own "columns" to the end of what is in it, when it has one and no second. */
  columns: { from: number; to: number } | null;
};

const STATE_BYTES = 48;
const state = new Uint8Array(scanModule.memory.buffer, 0, STATE_BYTES);
const numbers = new Int32Array(scanModule.memory.buffer, 0, STATE_BYTES / 4);

export function saveState(): Uint8Array {
  scanModule.save();
  return state.slice();
}

export function restoreState(saved: Uint8Array): void {
  state.set(saved);
  scanModule.restore();
}

export function scannedTraits(): ValueTraits {
  scanModule.save();
  const [marks = 0, stampAt = 0, stamps = 0, from = 0, to = 0, columns = 0] = numbers.subarray(6);
  return {
    hasUnicodeEscapes: (marks & 1) !== 0,
    hasControls: (marks & 2) !== 0,
    isAscii: (marks & 4) === 0,
    stampAt: stamps === 1 ? stampAt : null,
    columns: columns === 1 && to > from ? { from: from + 1, to } : null,
  };
}
