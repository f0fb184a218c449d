import type { z } from "zod";
import { AppError, type FieldError } from "../core/errors";
import { issueInWords } from "../core/issue-words";

/** Input from outside as the schema's type. @throws AppError `invalid-input` with a complaint a field. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input, { error: issueInWords });
  if (result.success) return result.data;
  throw invalidInput(result.error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message })));
}

export const invalidInput = (fields: FieldError[]): AppError =>
  new AppError(
    "invalid-input",
    fields.length === 1 ? "One field is not right." : `${fields.length} fields are not right.`,
    {
      remedy: "Correct what is said beside each field and send it again.",
      fields,
    },
  );
