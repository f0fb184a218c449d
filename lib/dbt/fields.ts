import type { WarningList } from "../core/warnings";
import { isRecord, type JsonRecord } from "./json-record";

const kindOf = (value: unknown): string => (Array.isArray(value) ? "list" : typeof value);

/**
 * Reads the fields of one record as dbt writes them. A field in any other form counts as absent and as a warning with
 * the record's id: one odd field costs neither its node nor the file.
 */
export class Fields {
  constructor(
    readonly record: JsonRecord,
    readonly id: string,
    readonly warnings: WarningList,
    private readonly prefix = "",
  ) {}

  has(name: string): boolean {
    return this.raw(name) !== null && this.raw(name) !== undefined;
  }

  /** Text; a number or boolean is taken for the text that YAML made it from. Null when absent. */
  text(name: string): string | null {
    const value = this.raw(name);
    if (typeof value === "string") return value;
    if (typeof value === "number" || typeof value === "boolean") return String(value);
    return this.#unreadable(name, value);
  }

  /** Text that says something. */
  word(name: string): string | null {
    return this.text(name) || null;
  }

  number(name: string): number | null {
    const value = this.raw(name);
    if (typeof value === "number" && Number.isFinite(value)) return value;
    if (typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value))) return Number(value);
    return this.#unreadable(name, value);
  }

  flag(name: string): boolean | null {
    const value = this.raw(name);
    return typeof value === "boolean" ? value : this.#unreadable(name, value);
  }

  texts(name: string): string[] {
    const value = this.raw(name);
    if (typeof value === "string") return [value];
    if (!Array.isArray(value)) {
      this.#unreadable(name, value);
      return [];
    }
    const texts = value.filter((item): item is string => typeof item === "string");
    if (texts.length < value.length) this.#unreadable(name, value);
    return texts;
  }

  raw(name: string): unknown {
    return this.record[name];
  }

  /** A record's own fields; empty when absent. */
  object(name: string): JsonRecord {
    const value = this.raw(name);
    if (isRecord(value)) return value;
    this.#unreadable(name, value);
    return {};
  }

  within(name: string): Fields {
    return new Fields(this.object(name), this.id, this.warnings, `${this.prefix}${name}.`);
  }

  #unreadable(name: string, value: unknown): null {
    if (value !== undefined && value !== null) {
      const example = `${this.id}: ${this.prefix}${name} is a ${kindOf(value)}`;
      this.warnings.add("field-unreadable", "Some fields are not in the form dbt writes and were left out.", example);
    }
    return null;
  }
}
