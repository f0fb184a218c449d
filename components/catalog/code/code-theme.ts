import type { ThemeRegistration } from "shiki/core";

/** What a piece of code is, of the few kinds worth telling apart. */
const codeKinds = ["plain", "comment", "keyword", "string", "number", "function", "jinja", "jinja-edge"] as const;
export type CodeKind = (typeof codeKinds)[number];

/** Class names in the page's own colours, so that light and dark need no second highlighting. */
export const codeKindClass: Record<CodeKind, string | undefined> = {
  plain: undefined,
  comment: "text-ink-faint italic",
  keyword: "text-type-snapshot",
  string: "text-type-source",
  number: "text-type-exposure",
  function: "text-type-model",
  jinja: "text-type-metric",
  "jinja-edge": "text-type-metric opacity-80",
};

/** Shiki speaks in colours. Ours are numbers of kinds, which the page turns into classes: no colour is written inline. */
const colourOf = (kind: CodeKind): string => `#00000${codeKinds.indexOf(kind)}`;

export function kindOfColour(colour: string | undefined): CodeKind {
  const index = /^#00000(\d)$/.exec(colour ?? "")?.[1];
  return codeKinds[Number(index ?? 0)] ?? "plain";
}

const rule = (kind: CodeKind, scope: string[]) => ({ scope, settings: { foreground: colourOf(kind) } });

export const codeTheme: ThemeRegistration = {
  name: "kinds",
  type: "light",
  colors: { "editor.foreground": colourOf("plain"), "editor.background": "#ffffff" },
  settings: [
    { settings: { foreground: colourOf("plain"), background: "#ffffff" } },
    rule("keyword", ["keyword", "storage", "constant.language", "support.type"]),
    rule("plain", ["keyword.operator"]),
    rule("number", ["constant.numeric"]),
    rule("function", ["entity.name.function", "support.function", "meta.function-call.generic"]),
    rule("string", ["string", "punctuation.definition.string"]),
    rule("comment", ["comment", "punctuation.definition.comment"]),
    rule("jinja", ["entity.name.function.jinja", "keyword.control.jinja"]),
    rule("jinja-edge", ["punctuation.section.embedded.jinja"]),
  ],
};
