type Node = { type: string; value?: string; children?: Node[]; align?: unknown[] | null };

/** Elements of one text on a page, and how deep they may stand in each other. */
const mostNodes = 10_000;
const deepest = 40;

/** How many elements the tree becomes; stops counting beyond the limit, or is infinite when too deep. */
function weigh(root: Node): number {
  let weight = 0;
  const open: [Node, number][] = [[root, 0]];
  for (let next = open.pop(); next && weight <= mostNodes; next = open.pop()) {
    const [node, depth] = next;
    if (depth > deepest) return Number.POSITIVE_INFINITY;
    // Every row is filled up to the width of the table's head, however few cells were written.
    weight += node.type === "table" ? (node.align?.length ?? 0) * (node.children?.length ?? 0) : 1;
    for (const child of node.children ?? []) open.push([child, depth + 1]);
  }
  return weight;
}

/**
 * A remark plugin: a text that would become more elements than a page bears, such as a table of a thousand columns and
 * rows, is shown as it was written instead.
 */
export function boundTree() {
  return (root: Node, file: { toString(): string }): void => {
    if (weigh(root) > mostNodes) root.children = [{ type: "code", value: file.toString() }];
  };
}

/** The parser's time grows with the square of the signs in one block that may stress, strike or link. */
const mostSigns = 1_500;
const blockEnd = /\n(?= {0,3}[-*+] +\S|\s*\n)/;

export const isKnotted = (text: string): boolean =>
  text.split(blockEnd).some((block) => (block.match(/[*~[\]]|(?<!\w)_|_(?!\w)/g)?.length ?? 0) > mostSigns);
