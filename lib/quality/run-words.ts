const runWords: Readonly<Record<string, string>> = {
  success: "Succeeded",
  pass: "Passed",
  fail: "Failed",
  warn: "Warned",
  error: "Error",
  skipped: "Skipped",
  "runtime error": "Error",
  "partial success": "Partly succeeded",
  "no-op": "Nothing to do",
};

/** dbt's word for how a node ended, as people read it. */
export const runWord = (status: string): string => runWords[status] ?? status;

/** Whether a node of a run has every word of a filter in its name, its type or its result. */
export function fitsFilter(node: { name: string; type: string; status: string }, filter: string): boolean {
  const text = `${node.name} ${node.type} ${node.status} ${runWord(node.status)}`.toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => text.includes(word));
}
