import type { IntegrationDescriptor, StepFix } from "@/lib/integrations/contract";
import { formFields } from "@/lib/integrations/form-fields";

type Config = Readonly<Record<string, string>>;

/** What a form does about a text that says something about other fields. */
export type Reading = {
  /** The text without what it says about others: as the field keeps it. */
  bare: string;
  /** New texts of fields. */
  set: Record<string, string>;
  /** All that stands in other fields because the text said it. */
  filled: Record<string, string>;
  /** What nobody asked for, and what would take the place of something that was typed: each a button. */
  offers: StepFix[];
};

/** Whether a fix is in the form already. */
export const isDone = ({ config: wanted }: StepFix, config: Config): boolean =>
  Object.entries(wanted).every(([name, value]) => config[name] === value);

/**
 * What a field's text says about the others; null when that is nothing. A field that somebody filled is never filled
 * again. `filled` is what an earlier reading put in: as a text is typed it says more and more. `whole` is that the text
 * came at once or is done with, so that it can be put in order. A secret is never put in order: what is set and offered
 * goes among the fields that anybody may see.
 */
export function readText(
  integration: IntegrationDescriptor,
  field: string,
  text: string,
  { config, filled, whole }: { config: Config; filled: Config; whole: boolean },
): Reading | null {
  const taken = integration.takeApart?.(field, text);
  if (!taken) return null;
  const isSecret = formFields(integration).some(({ name, part }) => name === field && part === "secrets");
  const { [field]: inOrder = text, ...others } = taken.fills;
  const bare = isSecret ? text : inOrder;
  const set: Record<string, string> = {};
  const nowFilled: Record<string, string> = {};
  const offers: StepFix[] = [];
  for (const [name, value] of Object.entries(others)) {
    const now = config[name]?.trim() ?? "";
    if (now === "" || (now === filled[name] && now !== value)) set[name] = value;
    if (now === "" || now === filled[name]) nowFilled[name] = value;
    else if (now !== value)
      offers.push({
        label: `Use ${labelOf(integration, name)} ${value}`,
        config: { [name]: value, ...(!isSecret && { [field]: bare }) },
      });
  }
  // Where the two contradict each other the text stays as it is: it is all that says so.
  if (whole && offers.length === 0 && bare !== text) set[field] = bare;
  if (taken.offer && !isDone(taken.offer, config)) offers.push(taken.offer);
  return { bare, set, filled: nowFilled, offers };
}

export const labelOf = (integration: IntegrationDescriptor, name: string): string =>
  formFields(integration).find((field) => field.name === name)?.label ?? name;
