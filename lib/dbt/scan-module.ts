/** scan-module.as, compiled: its first lines say how. */
const compiled = [
  "AGFzbQEAAAABFANgAABgBX9+fn9/AGAEf39/fwF/AwQDAAECBQMBAAIGGgV/AUEAC34BQgALfgFCAAt/AUEAC38BQQALB1QJBWRlcHRoAwAIaW",
  "5TdHJpbmcDAQdlc2NhcGVkAwIHc3RhbXBBdAMDBnN0YW1wcwMEBWJlZ2luAAAIc2V0U3RhdGUAAQRzY2FuAAIGbWVtb3J5AgAK4wkDFgBBACQA",
  "QgAkAUIAJAJBACQEQQAkAwsWACAAJAAgASQBIAIkAiADJAMgBCQEC7IJAwZ+CHsGfwNAIAAgAUgEQCMCIQQgASAAayISQcAASAR+QgEgEqyGQg",
  "F9BUJ/CyIFIAD9AAQAIgr9DFxcXFxcXFxcXFxcXFxcXFz9I/1krSAA/QAEECIL/QxcXFxcXFxcXFxcXFxcXFxc/SP9ZK1CEIaEIAD9AAQgIgz9",
  "DFxcXFxcXFxcXFxcXFxcXFz9I/1krUIghoQgAP0ABDAiDf0MXFxcXFxcXFxcXFxcXFxcXP0j/WStQjCGhIMiBiMChCIHQgBSBH4gBiMCQn+Fgy",
  "IEQgGGQqrVqtWq1arVqn+EIAR9QqrVqtWq1arVqn+FIgggB4UhBCAGIAiDQj+IBUIACyEGIwEgCv0MIiIiIiIiIiIiIiIiIiIiIv0j/WStIAv9",
  "DCIiIiIiIiIiIiIiIiIiIiL9I/1krUIQhoQgDP0MIiIiIiIiIiIiIiIiIiIiIv0j/WStQiCGhCAN/QwiIiIiIiIiIiIiIiIiIiIi/SP9ZK1CMI",
  "aEIARCf4WDIAWDIgQgBEIBhoUiBCAEQgKGhSIEIARCBIaFIgQgBEIIhoUiBCAEQhCGhSIEIARCIIaFhSIHQn+FIAWDIgQgCv0MICAgICAgICAg",
  "ICAgICAgIP1QIg79DHt7e3t7e3t7e3t7e3t7e3v9I/1krSAL/QwgICAgICAgICAgICAgICAg/VAiD/0Me3t7e3t7e3t7e3t7e3t7e/0j/WStQh",
  "CGhCAM/QwgICAgICAgICAgICAgICAg/VAiEP0Me3t7e3t7e3t7e3t7e3t7e/0j/WStQiCGhCAN/QwgICAgICAgICAgICAgICAg/VAiEf0Me3t7",
  "e3t7e3t7e3t7e3t7e/0j/WStQjCGhIMiCHunIhYjAGogA0wjACAEIA79DH19fX19fX19fX19fX19fX39I/1krSAP/Qx9fX19fX19fX19fX19fX",
  "19/SP9ZK1CEIaEIBD9DH19fX19fX19fX19fX19fX39I/1krUIghoQgEf0MfX19fX19fX19fX19fX19ff0j/WStQjCGhIMiCXunIhJrQQFKcQRA",
  "IwAgFiASa2okAAUjACETIwQhFCMDIRUgBCAK/Qw6Ojo6Ojo6Ojo6Ojo6Ojo6/SP9ZK0gC/0MOjo6Ojo6Ojo6Ojo6Ojo6Ov0j/WStQhCGhCAM/Q",
  "w6Ojo6Ojo6Ojo6Ojo6Ojo6/SP9ZK1CIIaEIA39DDo6Ojo6Ojo6Ojo6Ojo6Ojr9I/1krUIwhoSDIAggCYSEIQQDQCAEQgBSBEAgBHqnIRcgBEIA",
  "IAR9gyIFIASFIQQgBSAIg0IAUgRAIwBBAWokACMAIANKBEBBfSAAIBdqaw8LBSAFIAmDQgBSBEAjAEEBayQAIwBBAEwEQCAAIBdqQQFqDwsFIw",
  "BBAUYEQCAAIBdqIhdBDGspAwBCosbJq5aM3bLkAFEEfyAXQQRrKAIAQd/C0ZMCRgVBAAsEfyAXQQ1rLQAAQdwARwVBAAsEQCMEQQFqJAQgAiAX",
  "aiQDCwsLCwwBCwsgASAAa0HAAEgEQCATJAAgFCQEIBUkA0F/DwsLIAEgAGtBwABIBEAjACAWIBJrayQAQX8PCyAHQj+HJAEgBiQCIABBQGshAA",
  "wBCwtBfws=",
];

/** How far a scan has come in a value, to be taken up again. */
export type ScanState = { depth: number; inString: bigint; escaped: bigint; stampAt: number; stamps: number };

type ScanExports = {
  memory: WebAssembly.Memory;
  depth: WebAssembly.Global<"i32">;
  inString: WebAssembly.Global<"i64">;
  escaped: WebAssembly.Global<"i64">;
  stampAt: WebAssembly.Global<"i32">;
  stamps: WebAssembly.Global<"i32">;
  begin(): void;
  setState(depth: number, inString: bigint, escaped: bigint, stampAt: number, stamps: number): void;
  /** @returns one past the value's end; -1 when more is needed; -2 minus the address behind the bracket too many. */
  scan(from: number, end: number, base: number, maxDepth: number): number;
};

/** The one scanner of this process: whoever uses it leaves nothing in it that the next may not overwrite. */
export const scanModule = new WebAssembly.Instance(
  new WebAssembly.Module(Buffer.from(compiled.join(""), "base64")),
).exports as ScanExports;
