"use client";

import type { ReactNode } from "react";

export type ComputedStyle = Partial<
  Record<"width" | "left" | "paddingLeft" | "textIndent", `${number}${"%" | "px" | "ch"}`>
>;

/**
 * For the `ref` of an element whose place or size is computed. The page's security policy refuses style attributes in
 * HTML, so that no text of others can bring any; what script sets it does not concern.
 */
export const styledBy =
  (style: ComputedStyle) =>
  (element: HTMLElement | null): void => {
    if (element) Object.assign(element.style, style);
  };

type Props = { style: ComputedStyle; className?: string; "aria-hidden"?: boolean; children?: ReactNode };

/** The same as an element of its own, for server components. */
export function Styled({ style, ...props }: Props) {
  return <span ref={styledBy(style)} {...props} />;
}
