import type { z } from "zod";

const kinds: ReadonlyMap<string, string> = new Map([
  ["string", "a text"],
  ["number", "a number"],
  ["int", "a whole number"],
  ["boolean", "true or false"],
  ["array", "a list"],
  ["tuple", "a list"],
  ["object", "an object"],
  ["record", "an object"],
  ["null", "null"],
  ["date", "a time"],
]);

const formats: ReadonlyMap<string, string> = new Map([
  ["uuid", "an id, as the list of its kind gives it"],
  ["guid", "an id, as the list of its kind gives it"],
  ["url", "an address that begins with https://"],
  ["datetime", "a time in ISO 8601, such as 2026-01-31T12:00:00Z"],
  ["email", "an e-mail address"],
]);

const measure: Readonly<Record<string, string>> = { string: " characters", array: " entries", set: " entries" };

const quoted = (values: readonly unknown[]): string => values.map((value) => String(value)).join(", ");

/**
 * What is wrong with one value, for who sent it. The schema's own words go first: this is for where it has none.
 * Never what was sent itself, which may be a secret in the wrong field.
 */
export const issueInWords = (issue: z.core.$ZodRawIssue): string | undefined => {
  switch (issue.code) {
    case "invalid_type": {
      const expected = kinds.get(issue.expected);
      if (issue.input === undefined) return "This is missing.";
      return expected && `This has to be ${expected}.`;
    }
    case "invalid_value":
      return issue.values.length === 1
        ? `This has to be ${quoted(issue.values)}.`
        : `This has to be one of ${quoted(issue.values)}.`;
    case "invalid_format": {
      const expected = formats.get(issue.format);
      return expected && `This has to be ${expected}.`;
    }
    case "too_big":
      return `This may be ${issue.maximum}${measure[issue.origin] ?? ""} at most.`;
    case "too_small":
      return `This has to be ${issue.minimum}${measure[issue.origin] ?? ""} at least.`;
    case "unrecognized_keys":
      return `Nothing is known by the name of ${quoted(issue.keys)}.`;
    case "invalid_union":
      return "This is not of a kind that is taken here.";
    default:
      return undefined;
  }
};
