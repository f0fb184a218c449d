import fs from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";

type Graph = { nodeCount: number; from: Int32Array; to: Int32Array };

const node = z.object({
  resource_type: z.string(),
  depends_on: z.object({ nodes: z.array(z.string()).optional() }).optional(),
});
const section = z.record(z.string(), node.catch({ resource_type: "unknown" })).optional();
const manifest = z.object({ nodes: section, sources: section, exposures: section, metrics: section });
const leftOut = new Set(["test", "unit_test", "operation", "unknown"]);

/** The lineage of each manifest in the folder; of several with the same graph, one. */
export function realProjects(folder: string): { name: string; graph: Graph }[] {
  if (!fs.existsSync(folder)) return [];
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)manifest[^/]*\.json(\.gz)?$/.test(file))
    .sort();
  const seen = new Set<string>();
  return files.flatMap((file) => {
    const graph = readGraph(path.join(folder, file));
    const shape = graph && `${graph.nodeCount} ${graph.from} ${graph.to}`;
    if (!graph || !shape || seen.has(shape) || graph.from.length === 0) return [];
    seen.add(shape);
    return [{ name: path.dirname(file), graph }];
  });
}

function readGraph(file: string): Graph | null {
  const read = manifest.safeParse(parse(file));
  if (!read.success) return null;
  const { nodes, sources, exposures, metrics } = read.data;
  const kept = Object.entries({ ...nodes, ...sources, ...exposures, ...metrics }).filter(
    ([, { resource_type }]) => !leftOut.has(resource_type),
  );
  const indexOf = new Map(kept.map(([key], index) => [key, index]));
  const from: number[] = [];
  const to: number[] = [];
  for (const [index, [, { depends_on }]] of kept.entries())
    for (const parent of new Set(depends_on?.nodes)) {
      const above = indexOf.get(parent);
      if (above === undefined || above === index) continue;
      from.push(above);
      to.push(index);
    }
  return { nodeCount: kept.length, from: Int32Array.from(from), to: Int32Array.from(to) };
}

function parse(file: string): unknown {
  const bytes = fs.readFileSync(file);
  try {
    return JSON.parse((file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8"));
  } catch {
    return null;
  }
}
