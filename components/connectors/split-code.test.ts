import { expect, test } from "vitest";
import { splitCode } from "./split-code";

test("statements in a remedy are set apart, so that they can be copied as one", () => {
  const remedy =
    "As an administrator, in shop:\nGRANT USAGE ON SCHEMA a TO b;\nGRANT SELECT ON ALL TABLES IN SCHEMA a TO b;";
  expect(splitCode(remedy)).toEqual([
    { kind: "text", text: "As an administrator, in shop:" },
    { kind: "code", text: "GRANT USAGE ON SCHEMA a TO b;\nGRANT SELECT ON ALL TABLES IN SCHEMA a TO b;" },
  ]);
});

test("a fenced block keeps its indentation and loses its fence", () => {
  expect(splitCode('Attach:\n```json\n{\n  "Version": 1\n}\n```\nThen test again.')).toEqual([
    { kind: "text", text: "Attach:" },
    { kind: "code", text: '{\n  "Version": 1\n}' },
    { kind: "text", text: "Then test again." },
  ]);
});

test("a sentence that begins like SQL stays a sentence", () => {
  expect(splitCode("Select the right region. SET it in the form.")).toHaveLength(1);
  expect(splitCode("SELECT is what the role lacks.")).toEqual([
    { kind: "text", text: "SELECT is what the role lacks." },
  ]);
});
