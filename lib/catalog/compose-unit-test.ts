import { z } from "zod";
import type { UnitTestCases, UnitTestRows } from "./schema";

const record = z.record(z.string(), z.unknown());
const rows = z.object({
  format: z.string().nullish(),
  fixture: z.string().nullish(),
  input: z.string().nullish(),
  rows: z
    .union([z.array(record), z.string()])
    .nullish()
    .catch(null),
});
const cases = z.object({
  unit_test: z.object({
    given: z.array(rows.catch({})).catch([]),
    expect: rows.nullish().catch(null),
    model: z.string().nullish().catch(null),
    overrides: record.nullish().catch(null),
  }),
});

const MOST_ROWS = 200;
const MOST_TEXT = 20_000;

function toRows(label: string, told: z.infer<typeof rows>): UnitTestRows {
  const list = Array.isArray(told.rows) ? told.rows : null;
  const text = typeof told.rows === "string" ? told.rows : null;
  return {
    label,
    format: told.format ?? null,
    fixture: told.fixture ?? null,
    rows: list?.slice(0, MOST_ROWS) ?? null,
    text: text?.slice(0, MOST_TEXT) ?? null,
    left: Math.max(0, (list?.length ?? 0) - MOST_ROWS),
  };
}

const isSaying = (value: unknown): boolean =>
  typeof value === "object" && value !== null ? Object.values(value).some(isSaying) : value !== null && value !== "";

/** What a unit test feeds its model and what must come out; null where the facts tell of none. */
export function unitTestCases(facts: unknown): UnitTestCases | null {
  const parsed = cases.safeParse(facts);
  if (!parsed.success) return null;
  const { given, expect, model, overrides } = parsed.data.unit_test;
  return {
    given: given.slice(0, 50).map((block, at) => toRows(block.input ?? `Input ${at + 1}`, block)),
    expected: expect ? toRows(model ?? "Result", expect) : null,
    overrides: overrides && isSaying(overrides) ? overrides : null,
  };
}
