import { shorten } from "@/components/ui/shorten";
import { at } from "@/lib/core/at";
import { farFrame } from "./far-place";
import type { Rectangle } from "./fit-viewport";
import { cardHeight, cardWidth } from "./layout/layout-graph";
import type { LensClass } from "./lens/lens";
import { partsOf } from "./lens/lens-shapes";
import { type Brush, type Painting, setFont } from "./paint-graph";
import { pageFont } from "./palette";
import { wrapName } from "./wrap-name";

/** Between these a box of the far view turns into the card that it is, so that the step to the near view shows no change. */
const boxUntil = 0.16;
const cardFrom = 0.26;
const bandWidth = 22;
const nameFont = 22;
const nameLine = 25;
/** A card lower than this many pixels of the screen has no frame: it would be all that is seen. */
const leastFramed = 3.5;

type Part = { x: number; y: number; width: number; height: number };

/** The cards as boxes of their class: colour and sign; from `cardFrom` on as the near view has them, with their names. */
export function paintCards(brush: Brush, painting: Painting, zoom: number, seen: Rectangle) {
  const turned = Math.min(1, Math.max(0, (zoom - boxUntil) / (cardFrom - boxUntil)));
  const classes = byClass(painting, seen);
  if (turned < 1) for (const [look, indexes] of classes) paintBoxes(brush, painting, zoom, look, indexes);
  if (turned > 0) {
    brush.context.globalAlpha = turned;
    for (const [look, indexes] of classes) paintFaces(brush, painting, look, indexes, turned);
  }
  brush.context.globalAlpha = 1;
  paintEmphasis(brush, painting, zoom);
}

/** The boxes alone, as on a map. */
export function paintMap(brush: Brush, painting: Painting, zoom: number) {
  for (const [look, indexes] of byClass(painting, null)) paintBoxes(brush, painting, zoom, look, indexes);
  brush.context.globalAlpha = 1;
  paintEmphasis(brush, painting, zoom);
}

/** A class at a time, for changing the colour costs more than a box. */
function byClass({ visible, layout, lens }: Painting, seen: Rectangle | null): Map<LensClass | undefined, number[]> {
  const classes = new Map<LensClass | undefined, number[]>();
  for (const [index, { asset }] of visible.nodes.entries()) {
    const [x, y] = [at(layout.x, index), at(layout.y, index)];
    if (seen && (x > seen.right || y > seen.bottom || x + cardWidth < seen.left || y + cardHeight < seen.top)) continue;
    const look = lens.classOf(asset);
    const list = classes.get(look);
    if (list) list.push(index);
    else classes.set(look, [index]);
  }
  return classes;
}

const variableOf = (look: LensClass | undefined): string => (look?.colour ?? "var(--ink-faint)").slice(4, -1);

function fillSign(context: CanvasRenderingContext2D, shape: number, { x, y, width, height }: Part, strength: number) {
  const parts = partsOf(shape);
  const isWhole = parts.length === 1 && parts[0]?.[2] === 1 && parts[0][3] === 1;
  if (!isWhole) {
    context.globalAlpha = 0.3 * strength;
    context.fillRect(x, y, width, height);
  }
  context.globalAlpha = 0.9 * strength;
  for (const [left, top, wide, high] of parts)
    context.fillRect(x + left * width, y + top * height, wide * width, high * height);
}

function paintBoxes(
  { context, colour }: Brush,
  { visible, layout, traced }: Painting,
  zoom: number,
  look: LensClass | undefined,
  indexes: readonly number[],
) {
  context.fillStyle = colour(variableOf(look));
  context.strokeStyle = context.fillStyle;
  context.lineWidth = Math.max(2, 1 / zoom);
  for (const index of indexes) {
    const node = visible.nodes[index];
    const strength = traced && !traced.nodes[index] ? 0.28 : 1;
    const whole = { x: at(layout.x, index), y: at(layout.y, index), width: cardWidth, height: cardHeight };
    const frame = node && cardHeight * zoom >= leastFramed ? farFrame(node) : null;
    fillSign(context, look?.shape ?? 0, frame ? inset(whole) : whole, strength);
    if (!frame) continue;
    context.setLineDash(frame === "broken" ? [cardWidth / 9, cardWidth / 9] : []);
    context.globalAlpha = strength;
    context.strokeRect(whole.x, whole.y, whole.width, whole.height);
  }
  context.setLineDash([]);
}

const inset = ({ x, y, width, height }: Part): Part => ({
  x: x + width * 0.1,
  y: y + height * 0.28,
  width: width * 0.8,
  height: height * 0.44,
});

/** As the stylesheet has a card of the middle distance: a band with the sign, and the name in two lines. */
function paintFaces(
  { context, colour }: Brush,
  { visible, layout, traced }: Painting,
  look: LensClass | undefined,
  indexes: readonly number[],
  turned: number,
) {
  context.lineWidth = 1;
  setFont(context, `500 ${nameFont}px ${pageFont()}`);
  context.textBaseline = "middle";
  for (const index of indexes) {
    const node = visible.nodes[index];
    if (!node) continue;
    const [x, y] = [at(layout.x, index), at(layout.y, index)];
    const isOff = traced !== null && !traced.nodes[index];
    context.globalAlpha = turned;
    context.fillStyle = colour(
      node.isRoot ? "--accent-soft" : isOff ? "--canvas" : node.group ? "--subtle" : "--surface",
    );
    context.beginPath();
    context.roundRect(x, y, cardWidth, cardHeight, 6);
    context.fill();
    const frame = farFrame(node);
    context.strokeStyle = colour(node.isRoot ? "--accent" : isOff ? "--line" : "--line-strong");
    context.setLineDash(frame === "broken" ? [6, 4] : []);
    context.stroke();
    if (frame) context.strokeRect(x - 3, y - 3, cardWidth + 6, cardHeight + 6);
    context.setLineDash([]);
    context.fillStyle = colour(variableOf(look));
    fillSign(context, look?.shape ?? 0, { x, y, width: bandWidth, height: cardHeight }, turned * (isOff ? 0.35 : 1));
    context.globalAlpha = turned;
    context.fillStyle = colour(isOff ? "--ink-faint" : "--ink");
    const room = cardWidth - bandWidth - 20 - (node.asset.testStatus === "none" ? 0 : 24);
    const lines = wrapName(shorten(node.asset.name), room, (text) => widthOf(context, text));
    for (const [line, text] of lines.entries())
      context.fillText(text, x + bandWidth + 10, y + cardHeight / 2 + (line - (lines.length - 1) / 2) * nameLine);
  }
}

/** Letters are as wide as they were: measured once each, for measuring a name costs more than painting it. */
const letterWidths = new Map<string, number>();
function widthOf(context: CanvasRenderingContext2D, text: string): number {
  let width = 0;
  for (const letter of text) {
    const known = letterWidths.get(letter) ?? context.measureText(letter).width;
    letterWidths.set(letter, known);
    width += known;
  }
  return width;
}

function paintEmphasis({ context, colour }: Brush, { layout, emphasis }: Painting, zoom: number) {
  context.lineWidth = 1.5 / zoom;
  context.strokeStyle = colour("--ink");
  const gap = 1.5 / zoom;
  for (const index of emphasis)
    context.strokeRect(at(layout.x, index) - gap, at(layout.y, index) - gap, cardWidth + 2 * gap, cardHeight + 2 * gap);
}
