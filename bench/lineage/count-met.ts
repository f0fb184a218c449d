import { at } from "@/lib/core/at";

/** An edge as it is drawn: straight pieces between points. */
export type Polyline = { from: number; to: number; points: readonly (readonly [x: number, y: number])[] };

/** How many pairs of edges cross, each pair once; edges that share an end meet there, and do not count. */
export function countMet(lines: readonly Polyline[]): number {
  let crossings = 0;
  for (const [i, a] of lines.entries())
    for (let j = i + 1; j < lines.length; j++) {
      const b = lines[j];
      if (!b || a.from === b.from || a.to === b.to || a.from === b.to || a.to === b.from) continue;
      if (cross(a, b)) crossings++;
    }
  return crossings;
}

function cross(a: Polyline, b: Polyline): boolean {
  for (let i = 1; i < a.points.length; i++)
    for (let j = 1; j < b.points.length; j++)
      if (segmentsCross([...pointAt(a, i - 1), ...pointAt(a, i)], [...pointAt(b, j - 1), ...pointAt(b, j)]))
        return true;
  return false;
}

const pointAt = ({ points }: Polyline, index: number): readonly [number, number] => points[index] ?? [0, 0];

function segmentsCross(a: readonly number[], b: readonly number[]): boolean {
  const side = (s: readonly number[], x: number, y: number) =>
    Math.sign((at(s, 2) - at(s, 0)) * (y - at(s, 1)) - (at(s, 3) - at(s, 1)) * (x - at(s, 0)));
  const apart = (s: readonly number[], other: readonly number[]) =>
    side(s, at(other, 0), at(other, 1)) * side(s, at(other, 2), at(other, 3)) < 0;
  return apart(a, b) && apart(b, a);
}
