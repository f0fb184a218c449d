import { parseArgs } from "node:util";
import { measureCanvas } from "./lineage/canvas";
import { measureClosure } from "./lineage/closure";
import { measureLayout } from "./lineage/layout";
import { sayLoad, sayVerdicts } from "./lineage/measure";

// What lineage takes, each against the plain way of doing it in the same run: a closure from memory against a recursive
// query, a layout against dagre, ten thousand nodes on the screen against React Flow as it comes.
//   node --import tsx --conditions=react-server bench/lineage.ts [--only closure,layout,canvas] [--dagre FOLDER] [--canvas-alone]

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: "string", default: "closure,layout,canvas" },
      nodes: { type: "string", default: "100000" },
      "layout-nodes": { type: "string", default: "1000" },
      "canvas-nodes": { type: "string", default: "10000" },
      "canvas-alone": { type: "boolean", default: false },
      dagre: { type: "string" },
      artifacts: { type: "string", default: "../shared/artifacts" },
    },
  });
  sayLoad();
  const parts = values.only.split(",");
  if (parts.includes("closure")) await measureClosure(Number(values.nodes));
  if (parts.includes("layout"))
    await measureLayout(Number(values["layout-nodes"]), values.dagre ?? null, values.artifacts);
  if (parts.includes("canvas")) await measureCanvas(Number(values["canvas-nodes"]), values["canvas-alone"]);
  sayLoad();
  sayVerdicts();
}

await main();
