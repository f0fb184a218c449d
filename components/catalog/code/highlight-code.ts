import "server-only";
import { createHighlighterCore, type HighlighterCore } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import python from "shiki/langs/python.mjs";
import sql from "shiki/langs/sql.mjs";
import { type CodeKind, codeTheme, kindOfColour } from "./code-theme";
import { jinjaInSql } from "./jinja-sql-grammar";

export type CodeToken = { text: string; kind: CodeKind };

/**
 * Every coloured word is an element that server and browser build. Beyond this the page would get slow, and nobody
 * reads that much by colour: longer code is shown plain.
 */
export const HIGHLIGHT_LIMIT = 30_000;
/** Minified or generated code, which a grammar made for lines of a screen's width takes seconds for. */
const LINE_LIMIT = 2_000;

let highlighter: Promise<HighlighterCore> | undefined;

function ready(): Promise<HighlighterCore> {
  highlighter ??= createHighlighterCore({
    themes: [codeTheme],
    langs: [jinjaInSql, sql, python],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
  return highlighter;
}

const isTooMuch = (code: string): boolean =>
  code.length > HIGHLIGHT_LIMIT || code.split("\n").some((line) => line.length > LINE_LIMIT);

/** Code as tokens line by line, neighbours of one kind as one; null where it is too long to be coloured. */
export async function highlightCode(code: string, language: string): Promise<CodeToken[][] | null> {
  if (isTooMuch(code)) return null;
  const shiki = await ready();
  const lang = language === "python" ? "python" : "sql";
  const { tokens } = shiki.codeToTokens(code, { lang, theme: "kinds", tokenizeTimeLimit: 250 });
  return tokens.map((line) => {
    const merged: CodeToken[] = [];
    for (const { content, color } of line) {
      const kind = content.trim() === "" ? (merged.at(-1)?.kind ?? "plain") : kindOfColour(color);
      const last = merged.at(-1);
      if (last?.kind === kind) last.text += content;
      else merged.push({ text: content, kind });
    }
    return merged;
  });
}
