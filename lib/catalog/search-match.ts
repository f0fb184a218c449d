const AROUND = 60;

/** By what a search found an asset, with the text around the hit; null when nothing was searched for. */
export function findMatch(
  words: readonly string[],
  asset: { name: string; columnNames: string; description: string },
): { field: "name" | "column" | "description"; text: string } | null {
  if (words.length === 0) return null;
  const has = (text: string) => words.find((word) => text.toLowerCase().includes(word));
  if (has(asset.name)) return { field: "name", text: asset.name };
  const columns = asset.columnNames.split("\n").filter((column) => has(column));
  if (columns.length > 0) return { field: "column", text: columns.slice(0, 5).join(", ").slice(0, 300) };
  const word = has(asset.description);
  if (word === undefined) return null;
  const at = asset.description.toLowerCase().indexOf(word);
  const from = Math.max(0, at - AROUND);
  const to = Math.min(asset.description.length, at + word.length + AROUND);
  const text = asset.description.slice(from, to).replace(/\s+/g, " ");
  return { field: "description", text: `${from > 0 ? "…" : ""}${text}${to < asset.description.length ? "…" : ""}` };
}
