import type { z } from "zod";
import type { IntegrationDescriptor } from "./contract";
import { type FormField, formFields } from "./form-fields";

type Values = Readonly<Record<string, unknown>>;
export type FieldComplaint = { part: FormField["part"]; name: string; message: string };

/** What the schema makes of a value, its default included; undefined for what it refuses. */
const parsedBy = (schema: z.core.$ZodType | undefined, value: unknown): unknown =>
  (schema as z.ZodType | undefined)?.safeParse(value ?? undefined).data;

/** Whether the field is in the form while the config holds these values; null while what decides it is no valid value. */
const holds = (integration: IntegrationDescriptor, { when }: FormField, config: Values): boolean | null => {
  if (!when) return true;
  const decider = parsedBy(integration.config.shape[when.field], config[when.field]);
  return decider === undefined ? null : when.is.includes(String(decider));
};

/** Whether the field is in the form while the config holds these values. */
export const isThere = (integration: IntegrationDescriptor, field: FormField, config: Values): boolean =>
  holds(integration, field, config) === true;

/** The fields that depend on another and are not there while the config holds these values. */
export const absentFields = (integration: IntegrationDescriptor, config: Values): FormField[] =>
  formFields(integration).filter((field) => holds(integration, field, config) === false);

/** Whether somebody who changes nothing else has to fill it. */
export const requiredAtFirst = (integration: IntegrationDescriptor, field: FormField): boolean =>
  field.required && isThere(integration, field, {});

/** A label as it stands in the middle of a sentence: "Role ARN" is "role ARN", "SSL mode" stays as it is. */
const inSentence = (label: string): string =>
  (/^.[^A-Z]/.test(label) ? label.charAt(0).toLowerCase() : label.charAt(0)) + label.slice(1);

/** A secret may well be made of spaces; any other text of nothing else is none. */
const isGiven = (part: FormField["part"], value: unknown): boolean => {
  if (value === undefined || value === null) return false;
  if (typeof value === "string") return (part === "secrets" ? value : value.trim()) !== "";
  return !Array.isArray(value) || value.length > 0;
};

/**
 * What is wrong with fields that depend on another: one that is there and was not filled, or one that is not there and
 * was given. Stored secrets named in `kept` count as filled.
 */
export const conditionComplaints = (
  integration: IntegrationDescriptor,
  config: Values,
  secrets: Values,
  kept: readonly string[] = [],
): FieldComplaint[] =>
  formFields(integration).flatMap((field) => {
    const { when, part, name, label, control } = field;
    const there = holds(integration, field, config);
    if (!when || there === null) return [];
    const given = isGiven(part, (part === "config" ? config : secrets)[name]);
    const isKept = part === "secrets" && kept.includes(name);
    if (there && field.required && !given && !isKept)
      return [{ part, name, message: `${control === "select" ? "Choose" : "Enter"} the ${inSentence(label)}.` }];
    const values = when.is.map((value) => `"${value}"`).join(" or ");
    return !there && given
      ? [{ part, name, message: `${label} is used only with ${when.field} ${values}: leave it out.` }]
      : [];
  });
