import type { KeyboardEvent } from "react";

const targetOf = (key: string, at: number, count: number): number | null => {
  if (key === "ArrowDown") return Math.min(at + 1, count - 1);
  if (key === "ArrowUp") return Math.max(at - 1, 0);
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
};

/** The arrows, Home and End lead from one tick box of a list to another. */
export function moveInList(event: KeyboardEvent<HTMLElement>): void {
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const at = event.target instanceof HTMLInputElement ? boxes.indexOf(event.target) : -1;
  const target = at < 0 ? null : targetOf(event.key, at, boxes.length);
  if (target === null) return;
  event.preventDefault();
  boxes[target]?.focus();
}
