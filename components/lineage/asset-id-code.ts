/**
 * Ids of assets as the page's address holds them: the 16 bytes of a UUID as 22 characters instead of 36, since a shared
 * view may name dozens.
 */
export function encodeAssetId(id: string): string {
  const hex = id.replaceAll("-", "");
  const bytes = hex.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}

/** Null for what is no id: an address may have been cut off or typed. */
export function decodeAssetId(code: string): string | null {
  if (!/^[A-Za-z0-9_-]{22}$/.test(code)) return null;
  const text = atob(code.replaceAll("-", "+").replaceAll("_", "/"));
  const hex = Array.from(text, (char) => char.charCodeAt(0).toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
