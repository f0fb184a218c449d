/**
 * An id for a group, of the same form as an asset's, so that a group can be selected, found and told in the address like
 * an asset. The same group has the same id in every graph.
 */
export function groupId(fold: string, name: string): string {
  const text = `${fold} ${name}`;
  const hex = [0x811c9dc5, 0x9e3779b1, 0x85ebca77, 0xc2b2ae3d].map((seed) => hash(text, seed)).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** FNV-1a, from another start each time. */
function hash(text: string, seed: number): string {
  let value = seed;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return ((value ^ (value >>> 13)) >>> 0).toString(16).padStart(8, "0");
}
