/** What may be shown of a name from a store: without control characters and those that turn text around, a line at most. */
export const shown = (text: string, most = 120): string => {
  const line = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, "\ufffd");
  if (line.length <= most) return line;
  // The end of a key tells more than its middle.
  const tail = Math.floor(most / 3);
  return `${line.slice(0, most - tail - 1)}…${line.slice(-tail)}`.toWellFormed();
};

/** The object that a fault is about, at the beginning of a sentence. */
export const fileOf = ({ key }: { key: string | null }): string => (key === null ? "A file" : shown(key));

/** 1234567 → "1,234,567", whatever the locale of the machine. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ",");

export const counted = (count: number, word: string, many = `${word}s`): string =>
  `${grouped(count)} ${count === 1 ? word : many}`;

/** "2026-11-01 03:00 UTC". */
export const shownTime = (iso: string): string => `${iso.slice(0, 16).replace("T", " ")} UTC`;

/** "a, b and c"; of many, the first and how many more. `total` counts those, too, that are not among the names. */
export const listed = (names: readonly string[], most = 3, total = names.length): string => {
  const first = names.slice(0, most);
  const rest = total - first.length;
  const parts = rest > 0 ? [...first, `${grouped(rest)} more`] : first;
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
};

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
