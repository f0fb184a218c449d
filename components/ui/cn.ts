import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

// `text-2xs` is ours: unknown, it would be taken for a colour and drop the colour beside it.
const merge = extendTailwindMerge({ extend: { classGroups: { "font-size": ["text-2xs"] } } });

/** Class names, where a later one replaces an earlier one of the same purpose. */
export const cn = (...classes: ClassValue[]): string => merge(clsx(classes));
