import { AppError } from "../core/errors";

const REWRITE =
  "Let dbt write the file again (dbt compile, or dbt docs generate for all four) and take it whole from the target folder.";

/** A file that cannot be read, with what is wrong and where. */
export const malformed = (message: string, remedy: string = REWRITE, cause?: unknown): AppError =>
  new AppError("artifact-malformed", message, { remedy, cause });

/** A file that is larger in some direction than anything dbt writes. */
export const tooLarge = (message: string, remedy: string): AppError =>
  new AppError("artifact-too-large", message, { remedy });

/** 1234567 → "1,234,567", whatever the locale of the machine. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ",");

/** Where in the file, as a person reads it: `nodes → model.shop.orders, at byte 1,234`. */
export const place = (path: readonly (string | number)[], byte: number): string => {
  const names = path.map((part) => (typeof part === "number" ? `entry ${part + 1}` : shortened(part)));
  return names.length > 0 ? `${names.join(" → ")}, at byte ${grouped(byte)}` : `byte ${grouped(byte)}`;
};

/** Text from the file in a message: one line, not longer than a line. */
const shortened = (text: string): string => {
  const line = text.replace(/[\s\p{Cc}]+/gu, " ");
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
};
