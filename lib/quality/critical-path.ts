import { atOnce } from "@/lib/core/in-turns";

/** So many edges or nodes are looked at between two breaks. */
const CHUNK = 2_000;

/** A node that ran, and how long; or one that did not, with nothing. */
export type Timed = { id: string; seconds: number };

/**
 * The chain of dependencies that takes longest: however many threads there are, a run takes as long as this. Nodes that
 * did not run, such as ephemeral models, cost nothing and join what is around them; they are not named. A graph with
 * a circle in it, which dbt does not make, loses the nodes of the circle.
 */
export const criticalPath = (timed: readonly Timed[], edges: Iterable<Edge>): CriticalPath =>
  atOnce(findCriticalPath(timed, edges));

type Edge = readonly [from: string, to: string];
export type CriticalPath = { ids: string[]; seconds: number };

/** The same in steps, for who lets others have their turn between them. */
export function* findCriticalPath(timed: readonly Timed[], edges: Iterable<Edge>): Generator<void, CriticalPath> {
  let done = 0;
  const seconds = new Map(timed.map((node) => [node.id, node.seconds]));
  const below = new Map<string, string[]>();
  const waitingFor = new Map<string, number>();
  for (const [from, to] of edges) {
    if (++done % CHUNK === 0) yield;
    const list = below.get(from);
    if (list) list.push(to);
    else below.set(from, [to]);
    waitingFor.set(to, (waitingFor.get(to) ?? 0) + 1);
  }
  const until = new Map<string, number>();
  const before = new Map<string, string>();
  const ready = [...new Set([...seconds.keys(), ...below.keys()])].filter((id) => !waitingFor.has(id));
  let last: string | undefined;
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    if (++done % CHUNK === 0) yield;
    const previous = before.get(id);
    const ends = (previous === undefined ? 0 : (until.get(previous) ?? 0)) + (seconds.get(id) ?? 0);
    until.set(id, ends);
    if (seconds.has(id) && (last === undefined || ends > (until.get(last) ?? 0))) last = id;
    for (const to of below.get(id) ?? []) {
      const known = before.get(to);
      if (known === undefined || ends > (until.get(known) ?? 0)) before.set(to, id);
      const left = (waitingFor.get(to) ?? 1) - 1;
      waitingFor.set(to, left);
      if (left === 0) ready.push(to);
    }
  }
  const ids: string[] = [];
  for (let id = last; id !== undefined; id = before.get(id)) if (seconds.has(id)) ids.push(id);
  return { ids: ids.reverse(), seconds: last === undefined ? 0 : (until.get(last) ?? 0) };
}
