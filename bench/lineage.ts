import { parseArgs } from "node:util";
import { measureClosure } from "./lineage/closure";
import { sayVerdicts } from "./lineage/measure";

// What lineage takes, each against the plain way of doing it in the same run: a closure from memory against a recursive
// query, a layout against dagre, ten thousand nodes on the screen against React Flow as it comes.
//   node --import tsx --conditions=react-server bench/lineage.ts

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      nodes: { type: "string", default: "100000" },
    },
  });
  await measureClosure(Number(values.nodes));
  sayVerdicts();
}

await main();
