"use client";

import type { Lens } from "../lens/lens";
import type { Drawing } from "../use-drawing";
import { drawingSvg, type Font, fontFamily, type Picture, type SvgLook } from "./drawing-svg";
import { saveFile } from "./save-file";

/** Beyond these, browsers give an empty picture. */
const longestSide = 16_000;
const mostPixels = 100_000_000;

/** The colours and widths of the page as it is now. */
function lookOfPage(): SvgLook {
  const style = getComputedStyle(document.documentElement);
  const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const known = new Map<string, string>();
  const resolve = (value: string): string => {
    if (!context || !value) return value;
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = value;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
  };
  const widthOf = (text: string, { size, weight }: Font): number => {
    if (!context) return text.length * size * 0.6;
    context.font = `${weight} ${size}px ${fontFamily}`;
    return context.measureText(text).width;
  };
  return {
    colour: (variable) => {
      const value = known.get(variable) ?? resolve(style.getPropertyValue(variable).trim());
      known.set(variable, value);
      return value;
    },
    cut: (text, font, width) => {
      if (widthOf(text, font) <= width) return text;
      let end = Math.min(text.length, Math.ceil(width / (font.size * 0.3)));
      while (end > 1 && widthOf(`${text.slice(0, end)}…`, font) > width) end--;
      return `${text.slice(0, end)}…`;
    },
  };
}

type Subject = { title: string; lens: Lens };

const pictureOf = ({ visible, layout }: Drawing, subject: Subject): Picture =>
  drawingSvg(visible, layout, subject, lookOfPage());

export function saveSvg(drawing: Drawing, subject: Subject, name: string) {
  saveFile(name, new Blob([pictureOf(drawing, subject).svg], { type: "image/svg+xml" }));
}

/** @throws when the browser cannot paint a picture of that size */
export async function savePng(drawing: Drawing, subject: Subject, name: string): Promise<void> {
  const { svg, width, height } = pictureOf(drawing, subject);
  const scale = Math.min(2, longestSide / width, longestSide / height, Math.sqrt(mostPixels / (width * height)));
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.floor(width * scale));
    canvas.height = Math.max(1, Math.floor(height * scale));
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (!png) throw new Error("The browser gave no picture");
    saveFile(name, png);
  } finally {
    URL.revokeObjectURL(url);
  }
}
