import { SyntheticProject } from "../synthetic-project";

export type MadeGraph = { keys: string[]; from: Int32Array; to: Int32Array };

/** The lineage of the generated project, by number: sources, staging, what reads it, and a few hubs read by many. */
export function madeGraph(nodeCount: number): MadeGraph {
  const project = new SyntheticProject({ models: Math.floor(nodeCount / 1.1), testsPerModel: 0 });
  const indexOf = new Map<string, number>();
  const keys: string[] = [];
  const index = (key: string): number => {
    const known = indexOf.get(key);
    if (known !== undefined) return known;
    indexOf.set(key, keys.length);
    return keys.push(key) - 1;
  };
  const from: number[] = [];
  const to: number[] = [];
  for (let source = 0; source < project.sources; source++) index(project.source(source)[0]);
  for (let model = 0; model < project.shape.models; model++) {
    const [key, parents] = project.parentsOf(model);
    // Some draw the same number twice, and one in thousands its own.
    for (const parent of new Set(parents)) {
      if (parent === key) continue;
      from.push(index(parent));
      to.push(index(key));
    }
  }
  return { keys, from: Int32Array.from(from), to: Int32Array.from(to) };
}
