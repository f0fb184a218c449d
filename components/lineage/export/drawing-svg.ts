import { assetTypeLooks } from "@/components/ui/asset-type";
import { testStatusLooks } from "@/components/ui/test-status";
import { at } from "@/lib/core/at";
import type { TestStatus } from "@/lib/core/catalog";
import { assetPlace } from "../asset-words";
import { type EdgeCount, edgeCounts } from "../edge-counts";
import { edgePath } from "../edge-path";
import { layoutBounds } from "../fit-viewport";
import { groupWords } from "../fold/group-words";
import { cardHeight, cardWidth, type Layout } from "../layout/layout-graph";
import type { Lens } from "../lens/lens";
import type { VisibleGraph, VisibleNode } from "../visible-graph";

export type SvgLook = {
  /** The value of a CSS variable, as every program that opens SVG knows it. */
  colour: (variable: string) => string;
  /** The text, cut to the width it may have. */
  cut: (text: string, font: Font, width: number) => string;
};
export type Font = { size: number; weight: number };

export type Picture = { svg: string; width: number; height: number };

const margin = 32;
const nameFont: Font = { size: 13, weight: 500 };
const placeFont: Font = { size: 11, weight: 400 };
/** Fonts that are on every machine: a picture that fetches one is no picture. */
export const fontFamily = "system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

/** The whole drawing as a picture that stands by itself: nothing is fetched, and no style sheet is needed. */
export function drawingSvg(
  visible: VisibleGraph,
  layout: Layout,
  { title, lens }: { title: string; lens: Lens },
  look: SvgLook,
): Picture {
  const { colour } = look;
  const { left, top, right, bottom } = layoutBounds(layout);
  const width = Math.ceil(right - left + 2 * margin);
  const height = Math.ceil(bottom - top + 2 * margin);
  const edges = Array.from(visible.from, (from, edge) => {
    const dashes = at(visible.through, edge) > 0 ? "2 4" : layout.reversed[edge] === 1 ? "6 4" : null;
    return `<path d="${edgePath(layout, edge, from, at(visible.to, edge))}"${dashes ? ` stroke-dasharray="${dashes}"` : ""}/>`;
  });
  const cards = visible.nodes.map(
    (node, index) =>
      `<g transform="translate(${round(at(layout.x, index))} ${round(at(layout.y, index))})">${card(node, lens, look)}</g>`,
  );
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${round(left - margin)} ${round(top - margin)} ${width} ${height}" font-family="${fontFamily}">`,
    `<title>${escaped(title)}</title>`,
    `<rect x="${round(left - margin)}" y="${round(top - margin)}" width="${width}" height="${height}" fill="${colour("--canvas")}"/>`,
    `<g fill="none" stroke="${colour("--line-strong")}" stroke-width="1.25">${edges.join("")}</g>`,
    ...cards,
    ...edgeCounts(visible, layout).map((each) => countSign(each, look)),
    "</svg>",
  ].join("\n");
  return { svg, width, height };
}

/** How many edges one between groups stands for. */
function countSign({ x, y, text }: EdgeCount, { colour }: SvgLook): string {
  const width = 10 + text.length * 7;
  return [
    `<g transform="translate(${round(x)} ${round(y)})"><title>${text} connections</title>`,
    `<rect x="${-width / 2}" y="-8" width="${width}" height="16" rx="8" fill="${colour("--surface")}" stroke="${colour("--line-strong")}"/>`,
    `<text y="4" text-anchor="middle" font-size="11" fill="${colour("--ink-soft")}">${text}</text></g>`,
  ].join("");
}

function card(node: VisibleNode, lens: Lens, { colour, cut }: SvgLook): string {
  const { asset, isRoot, group } = node;
  const hasStatus = asset.testStatus !== "none";
  const room = cardWidth - 24 - (hasStatus ? 28 : 8);
  const facts = group
    ? [groupWords(group.members)]
    : lens.name === "type"
      ? [assetTypeLooks[asset.type].label, assetPlace(node)]
      : [lens.wordsOf(asset)];
  const place = facts.filter(Boolean).join(" · ");
  const line = (text: string, y: number, { size, weight }: Font, ink: string) =>
    `<text x="16" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colour(ink)}">${escaped(cut(text, { size, weight }, room))}</text>`;
  const frame = isRoot ? ["--accent-soft", "--accent"] : ["--surface", "--line-strong"];
  return [
    `<title>${escaped(asset.key)}</title>`,
    // A second card behind it, as on the screen.
    group
      ? `<rect x="4" y="4" width="${cardWidth}" height="${cardHeight}" rx="6" fill="${colour("--subtle")}" stroke="${colour("--line-strong")}"/>`
      : "",
    `<rect width="${cardWidth}" height="${cardHeight}" rx="6" fill="${colour(frame[0] ?? "")}" stroke="${colour(frame[1] ?? "")}"${asset.isExternal ? ' stroke-dasharray="4 3"' : ""}/>`,
    // Of many assets, no one class is told.
    group
      ? ""
      : `<rect x="5" y="6" width="3" height="${cardHeight - 12}" rx="1.5" fill="${colour(lens.classOf(asset)?.colour.slice(4, -1) ?? "--ink-faint")}"/>`,
    line(asset.name, cardHeight / 2 - 3, nameFont, "--ink"),
    line(place, cardHeight / 2 + 13, placeFont, "--ink-faint"),
    hasStatus ? statusSign(asset.testStatus, colour) : "",
  ].join("");
}

const signs: Partial<Record<TestStatus, [path: string, ink: string]>> = {
  pass: ["M-3 0.5 -1 2.5 3 -2", "--success"],
  fail: ["M-2.5 -2.5 2.5 2.5M2.5 -2.5 -2.5 2.5", "--danger"],
  error: ["M-2.5 -2.5 2.5 2.5M2.5 -2.5 -2.5 2.5", "--danger"],
  warn: ["M0 -3.5V0.5M0 3V3.2", "--warning"],
};

/** A sign in a ring, so that no status is told by its colour alone. */
function statusSign(status: TestStatus, colour: SvgLook["colour"]): string {
  const [path, ink] = signs[status] ?? ["M-2.5 0H2.5", "--ink-faint"];
  return `<g transform="translate(${cardWidth - 18} ${cardHeight / 2})" fill="none" stroke="${colour(ink)}" stroke-width="1.4" stroke-linecap="round"><title>Tests: ${testStatusLooks[status].label}</title><circle r="6.5"/><path d="${path}"/></g>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** XML has no place for control characters, not even escaped. */
const escaped = (text: string): string =>
  text.replace(/[\u0000-\u001F\u007F\uFFFE\uFFFF]/g, " ").replace(/[&<>"]/g, (char) => entities[char] ?? char);
