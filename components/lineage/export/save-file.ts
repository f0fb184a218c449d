"use client";

/** Hands the browser a file to save. */
export function saveFile(name: string, content: Blob) {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by then; taken back at once, some browsers find nothing.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export const saveCsv = (name: string, text: string) =>
  saveFile(name, new Blob([text], { type: "text/csv;charset=utf-8" }));
export const saveJson = (name: string, value: unknown) =>
  saveFile(name, new Blob([`${JSON.stringify(value, null, 2)}\n`], { type: "application/json" }));

/** A name that every file system takes. */
export const fileName = (words: readonly string[], extension: string): string =>
  `${
    words
      .join("-")
      .replace(/[^\p{L}\p{N}_.-]+/gu, "-")
      .replace(/^[-.]+|[-.]+$/g, "")
      .slice(0, 100) || "lineage"
  }.${extension}`;
