/** The metrics of several processes as one text: each metric is described once, and has its samples together. */
export function mergeExpositions(texts: readonly string[]): string {
  const blocks = new Map<string, string>();
  for (const text of texts)
    for (const block of text.split(/^(?=# HELP )/m)) {
      const [, name] = /^# HELP (\S+)/.exec(block) ?? [];
      if (name === undefined) continue;
      const known = blocks.get(name);
      const trimmed = block.trimEnd();
      blocks.set(name, known === undefined ? trimmed : [known, ...samplesOf(trimmed)].join("\n"));
    }
  return `${[...blocks.values()].join("\n\n")}\n`;
}

const samplesOf = (block: string): string[] => block.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
