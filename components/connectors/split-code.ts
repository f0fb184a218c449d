export type TextPart = { kind: "text" | "code"; text: string };

const statement = /^\s*(GRANT|REVOKE|ALTER|CREATE|SELECT|SET|COMMENT|DROP|--)(?![a-z])/;

/** A text with its code set apart: fenced blocks, and lines that are SQL statements. For a copy button on each. */
export function splitCode(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let fenced = false;
  const add = (kind: TextPart["kind"], line: string) => {
    const last = parts.at(-1);
    if (last?.kind === kind) last.text += `\n${line}`;
    else parts.push({ kind, text: line });
  };
  for (const line of text.split("\n")) {
    if (/^\s*```/.test(line)) fenced = !fenced;
    else add(fenced || (statement.test(line) && /[;:,(]\s*$|^\s*--/.test(line)) ? "code" : "text", line);
  }
  return parts
    .map((part) => ({ ...part, text: part.text.replace(/^\n+|\s+$/g, "") }))
    .filter((part) => part.text.trim() !== "");
}
