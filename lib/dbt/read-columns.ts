import type { ColumnDraft } from "../core/catalog";
import { WarningList } from "../core/warnings";
import { documentedColumn } from "./documented-columns";
import { Fields } from "./fields";
import { isRecord, type JsonRecord } from "./json-record";

/** What differs from one column to the next; all else is mostly the same text again. */
type Varying = "name" | "description" | "data_type";

/** The text of a column as dbt writes it, cut where its own name, description and type stand; and what it says otherwise. */
type ColumnForm = { texts: readonly string[]; varying: readonly Varying[]; draft: ColumnDraft };

const MOST_FORMS = 8;
/** A form is of a few hundred characters; what is much longer is a form of its own each time. */
const LONGEST_FORM = 4_000;
/** How many more columns of a new form than of a known one are put up with, and how many nodes are let be after that. */
const PATIENCE = 64;
const PAUSE = 256;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Reads the columns of nodes from their JSON without making an object of each: most columns differ from the one before in
 * three texts alone.
 */
export class ColumnForms {
  /** Those met lately, the last one first. */
  readonly #forms: ColumnForm[] = [];
  #patience = PATIENCE;
  #pause = 0;

  /**
   * @param json no raw control character stands in its strings, and no half of a surrogate pair
   * @returns null for whatever is in any way unusual: then JSON.parse has to read it, and tells what is wrong
   */
  read(json: string): ColumnDraft[] | null {
    if (this.#pause > 0) {
      this.#pause -= 1;
      return null;
    }
    return new ColumnReader(json, this).read();
  }

  get known(): readonly ColumnForm[] {
    return this.#forms;
  }

  met(form: ColumnForm): void {
    this.#patience = Math.min(PATIENCE, this.#patience + 1);
    if (this.#forms[0] === form) return;
    this.#forms.splice(this.#forms.indexOf(form), 1);
    this.#forms.unshift(form);
  }

  metNew(form: ColumnForm | null): void {
    this.#patience -= 2;
    if (this.#patience < 0) {
      this.#patience = PATIENCE;
      this.#pause = PAUSE;
    }
    if (form === null) return;
    this.#forms.unshift(form);
    this.#forms.length = Math.min(this.#forms.length, MOST_FORMS);
  }
}

class ColumnReader {
  readonly #drafts: ColumnDraft[] = [];
  readonly #names = new Set<string>();
  readonly #hasEscapes: boolean;
  #at = 0;

  constructor(
    private readonly json: string,
    private readonly forms: ColumnForms,
  ) {
    this.#hasEscapes = json.includes("\\");
  }

  read(): ColumnDraft[] | null {
    this.#space();
    if (!this.#take("{")) return null;
    this.#space();
    if (this.#take("}")) return this.#isAtEnd() ? this.#drafts : null;
    for (;;) {
      const key = this.#plainString();
      // JSON.parse sorts names that are numbers to the front, and keeps the last of two that are the same.
      if (key === null || this.#names.has(key) || isDigit(key)) return null;
      this.#names.add(key);
      this.#space();
      if (!this.#take(":")) return null;
      this.#space();
      const draft = this.#column(key);
      if (draft === null) return null;
      this.#drafts.push(draft);
      this.#space();
      if (this.#take("}")) return this.#isAtEnd() ? this.#drafts : null;
      if (!this.#take(",")) return null;
      this.#space();
    }
  }

  #column(key: string): ColumnDraft | null {
    for (const form of this.forms.known) {
      const draft = this.#inForm(form, key);
      if (draft === null) continue;
      this.forms.met(form);
      return draft;
    }
    return this.#unknownForm(key);
  }

  #inForm({ texts, varying, draft }: ColumnForm, key: string): ColumnDraft | null {
    const { json } = this;
    let at = this.#at;
    let { name, description, type } = draft;
    for (let nth = 0; nth < varying.length; nth += 1) {
      const text = texts[nth] ?? "";
      if (!json.startsWith(text, at)) return null;
      at += text.length;
      let value: string | null = null;
      if (json.charCodeAt(at) === QUOTE) {
        const end = json.indexOf('"', at + 1);
        if (end < 0) return null;
        value = json.slice(at + 1, end);
        at = end + 1;
        if (this.#hasEscapes && value.includes("\\")) {
          const literal = json.slice(at - value.length - 2, stringEnd(json, at - value.length - 2) ?? at);
          const text = parsed(literal);
          if (typeof text !== "string") return null;
          at += literal.length - value.length - 2;
          value = text;
        }
      } else if (json.startsWith("null", at)) at += 4;
      else return null;
      const which = varying[nth];
      if (which === "name") name = value ?? "";
      else if (which === "description") description = value ?? "";
      else type = value || null;
    }
    const last = texts[varying.length] ?? "";
    if (!json.startsWith(last, at)) return null;
    this.#at = at + last.length;
    return { ...draft, name: name || key, description, type };
  }

  /** Reads a column by JSON.parse, and remembers its form. */
  #unknownForm(key: string): ColumnDraft | null {
    const { json } = this;
    const start = this.#at;
    const end = valueEnd(json, start);
    if (end === null) return null;
    const text = json.slice(start, end);
    const column = parsed(text);
    if (!isRecord(column)) return null;
    const warnings = new WarningList();
    const draft = documentedColumn(new Fields(column, key, warnings), key);
    if (warnings.list.length > 0) return null;
    this.forms.metNew(text.length > LONGEST_FORM ? null : formOf(text, column, draft));
    this.#at = end;
    return draft;
  }

  /** A string without escapes, or null. */
  #plainString(): string | null {
    if (this.json.charCodeAt(this.#at) !== QUOTE) return null;
    const end = this.json.indexOf('"', this.#at + 1);
    if (end < 0) return null;
    const text = this.json.slice(this.#at + 1, end);
    if (this.#hasEscapes && text.includes("\\")) return null;
    this.#at = end + 1;
    return text;
  }

  #take(char: string): boolean {
    if (this.json[this.#at] !== char) return false;
    this.#at += 1;
    return true;
  }

  #space(): void {
    for (;;) {
      const code = this.json.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.#at += 1;
    }
  }

  #isAtEnd(): boolean {
    return this.#at === this.json.length;
  }
}

const isDigit = (name: string): boolean => {
  const code = name.charCodeAt(0);
  return code >= 0x30 && code <= 0x39;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** One past the object that starts here, by its brackets alone. */
function valueEnd(json: string, start: number): number | null {
  let depth = 0;
  for (let at = start; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (code === QUOTE) {
      const end = stringEnd(json, at);
      if (end === null) return null;
      at = end - 1;
    } else if (code === 0x7b || code === 0x5b) depth += 1;
    else if (code === 0x7d || code === 0x5d) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
    if (depth === 0) return null;
  }
  return null;
}

function stringEnd(json: string, start: number): number | null {
  for (let at = start + 1; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (code === BACKSLASH) at += 1;
  }
  return null;
}

/** A form to know other columns by. Null where what varies cannot be told from the rest beyond doubt. */
function formOf(text: string, column: JsonRecord, draft: ColumnDraft): ColumnForm | null {
  const places = new Map<string, { from: number; to: number }>();
  const afterName = /\s*:\s*/y;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x7b || code === 0x5b) depth += 1;
    else if (code === 0x7d || code === 0x5d) depth -= 1;
    if (code !== QUOTE) continue;
    const end = stringEnd(text, at) ?? text.length;
    afterName.lastIndex = end;
    if (depth !== 1 || !afterName.test(text)) {
      at = end - 1;
      continue;
    }
    const name = text.slice(at + 1, end - 1);
    // A name that is written otherwise, or comes twice, is not worth rules of its own.
    if (name.includes("\\") || places.has(name)) return null;
    const from = afterName.lastIndex;
    const to = text.charCodeAt(from) === QUOTE ? stringEnd(text, from) : from + (text.startsWith("null", from) ? 4 : 0);
    if (to === null) return null;
    places.set(name, { from, to });
    at = to - 1;
  }
  const found = (["name", "description", "data_type"] as const)
    .filter((name) => typeof column[name] === "string" || column[name] === null)
    .map((name) => ({ name, ...(places.get(name) ?? { from: 0, to: 0 }) }))
    .sort((a, b) => a.from - b.from);
  if (found.some(({ from, to }) => to <= from)) return null;
  const texts = found.map(({ from }, nth) => copied(text.slice(found[nth - 1]?.to ?? 0, from)));
  return {
    texts: [...texts, copied(text.slice(found.at(-1)?.to ?? 0))],
    varying: found.map(({ name }) => name),
    // Where it has no name of its own, its key is the name.
    draft: { ...draft, name: column.name === undefined ? "" : draft.name },
  };
}

/** A text that does not hold on to the larger one that it was cut from. */
const copied = (text: string): string => Buffer.from(text).toString();
