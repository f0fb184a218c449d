import type { LanguageRegistration } from "shiki/core";

const inside = [
  { name: "string.quoted.jinja", match: "'[^'\\n]*'|\"[^\"\\n]*\"" },
  { name: "constant.numeric.jinja", match: "\\b\\d+(\\.\\d+)?\\b" },
  {
    name: "keyword.control.jinja",
    match:
      "\\b(if|elif|else|endif|for|endfor|in|is|not|and|or|set|endset|do|macro|endmacro|call|endcall|filter|endfilter|block|endblock|snapshot|endsnapshot|test|endtest|raw|endraw|true|false|none|True|False|None)\\b",
  },
  { name: "entity.name.function.jinja", match: "\\b[A-Za-z_]\\w*(?=\\s*\\()" },
];

const edge = { 0: { name: "punctuation.section.embedded.jinja" } };

const jinja = [
  { name: "comment.block.jinja", begin: "\\{#-?", end: "-?#\\}" },
  {
    name: "meta.embedded.jinja",
    begin: "\\{\\{[-+]?|\\{%[-+]?",
    end: "[-+]?\\}\\}|[-+]?%\\}",
    beginCaptures: edge,
    endCaptures: edge,
    patterns: inside,
  },
];

/**
 * Jinja's own parts, put into SQL wherever they stand. Strings are taken over too: the SQL grammar ends them at the
 * next quote, and in '{{ var('day') }}' that is one of Jinja's.
 */
export const jinjaInSql: LanguageRegistration = {
  name: "jinja-in-sql",
  scopeName: "jinja.injection",
  injectTo: ["source.sql"],
  injectionSelector: "L:source.sql -comment -string -meta.embedded.jinja",
  patterns: [
    ...jinja,
    // The SQL grammar's own rule loses a comment that follows an empty line.
    { name: "comment.line.double-dash.sql", match: "--.*$" },
    { name: "string.quoted.single.sql", begin: "'", end: "'", patterns: jinja },
    { name: "string.quoted.double.sql", begin: '"', end: '"', patterns: jinja },
  ],
  repository: {},
};
