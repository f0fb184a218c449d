// Rotates in small batches and waits a moment after each, for a test to kill it in between.
import { rotateKeys } from "@/lib/connectors/rotate-keys";

await rotateKeys(
  ({ left }) => {
    console.log(left);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  },
  { batch: 7 },
);
console.log("over");
process.exit(0);
