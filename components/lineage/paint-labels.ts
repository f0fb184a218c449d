import type { FarLabel } from "./far-labels";
import type { Viewport } from "./fit-viewport";
import type { Brush } from "./paint-graph";
import { pageFont } from "./palette";

const size = 11;

/** Names in the screen's own measure, each with a rim of the ground's colour, for lines run behind them. */
export function paintLabels(
  { context, colour }: Brush,
  { zoom }: Viewport,
  labelsOf: (widthOf: (text: string) => number) => FarLabel[],
) {
  const density = context.getTransform().a / zoom;
  context.save();
  context.setTransform(density, 0, 0, density, 0, 0);
  const fontOf = (isGroup: boolean) => `${isGroup ? 600 : 500} ${size}px ${pageFont()}`;
  context.font = fontOf(true);
  const labels = labelsOf((text) => context.measureText(text).width);
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = colour("--canvas");
  context.fillStyle = colour("--ink");
  for (const label of labels) {
    context.font = fontOf(label.isGroup);
    context.strokeText(label.text, label.x, label.y);
    context.fillText(label.text, label.x, label.y);
  }
  context.restore();
}
