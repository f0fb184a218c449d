/** The keys of a tree as WAI-ARIA describes them. Folded branches are not in the document, so its order is the tree's. */
const itemsOf = (tree: HTMLElement): HTMLElement[] => Array.from(tree.querySelectorAll<HTMLElement>("[role=treeitem]"));

/** Gives one item the place in the tab order. */
export function focusTreeItem(tree: HTMLElement, item: HTMLElement, move = false): void {
  for (const other of itemsOf(tree)) other.tabIndex = other === item ? 0 : -1;
  if (!move) return;
  item.focus();
  item.scrollIntoView({ block: "nearest" });
}

const press = (item: HTMLElement, part: "toggle" | "name"): void =>
  item.querySelector<HTMLElement>(`:scope > div [data-tree-${part}]`)?.click();

/** @returns whether the key meant something here */
export function stepInTree(tree: HTMLElement, key: string): boolean {
  const items = itemsOf(tree);
  const at = items.findIndex((item) => item.matches(":focus"));
  const item = items[at];
  if (item === undefined) return false;
  const go = (target: HTMLElement | null | undefined) => {
    if (target) focusTreeItem(tree, target, true);
    return true;
  };
  const expanded = item.getAttribute("aria-expanded");
  switch (key) {
    case "ArrowDown":
      return go(items[at + 1]);
    case "ArrowUp":
      return go(items[at - 1]);
    case "Home":
      return go(items[0]);
    case "End":
      return go(items.at(-1));
    case "ArrowRight":
      if (expanded === "false") press(item, "toggle");
      else if (expanded === "true") go(item.querySelector<HTMLElement>("[role=treeitem]"));
      return true;
    case "ArrowLeft":
      if (expanded === "true") press(item, "toggle");
      else go(item.parentElement?.closest<HTMLElement>("[role=treeitem]"));
      return true;
    case "Enter":
    case " ":
      press(item, "name");
      return true;
    default:
      return false;
  }
}
