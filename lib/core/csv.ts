export type CsvCell = string | number | null;

/**
 * A table as RFC 4180 has it, with a byte order mark, for Excel takes UTF-8 for something else without. A cell that a
 * spreadsheet would run as a formula gets an apostrophe before it, which says that it is text; some take the wide signs of
 * East Asian keyboards for the narrow ones. The same within a cell, where a spreadsheet that is told of another separator
 * would begin one.
 */
export const toCsv = (header: readonly string[], rows: readonly (readonly CsvCell[])[]): string =>
  `\uFEFF${[header, ...rows].map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`;

function csvCell(value: CsvCell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = value
    // LibreOffice leaves it out, and then looks at what stands behind.
    .replaceAll("\0", "")
    .replace(/^(?=[=+\-@\t\r\n＝＋－＠])/, "'")
    .replace(/([;\t\r\n][\s"']*)(?=[=+\-@＝＋－＠])/g, "$1'");
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
