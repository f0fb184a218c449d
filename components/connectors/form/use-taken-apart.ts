import { useState } from "react";
import type { IntegrationDescriptor, StepFix } from "@/lib/integrations/contract";
import { isDone, labelOf, type Reading, readText } from "./taken-apart";
import type { ConnectorForm } from "./use-connector-form";

/** What a field's text said about the others, and how to take it. */
export type FieldReading = {
  /** To be called with each text of the field; `whole` when it came at once, or is done with. */
  read: (text: string, whole: boolean) => void;
  /** "Account ID 12345": what stands in other fields because of it. */
  filled: readonly string[];
  offers: readonly StepFix[];
  take: (offer: StepFix) => void;
};

/** Fills empty fields with what is said in another, such as a pasted address, and offers what it says beside that. */
export function useTakenApart(integration: IntegrationDescriptor, form: ConnectorForm["form"]) {
  const [held, setHeld] = useState<(Reading & { field: string }) | null>(null);

  const put = (values: Readonly<Record<string, string>>) => {
    for (const [name, value] of Object.entries(values))
      form.setValue(`config.${name}`, value, { shouldDirty: true, shouldValidate: true });
  };
  const read = (field: string, text: string, whole: boolean) => {
    // Put in order, the text says less than it did.
    if (held?.field === field && held.bare === text) return;
    const { config } = form.getValues();
    const filled = held?.field === field ? held.filled : {};
    const reading = readText(integration, field, text, { config, filled, whole });
    if (reading) put(reading.set);
    setHeld(reading && { ...reading, field });
  };

  return (field: string, config: Readonly<Record<string, string>>): FieldReading | undefined => {
    if (!integration.takeApart) return undefined;
    const said = held?.field === field ? held : null;
    return {
      read: (text, whole) => read(field, text, whole),
      filled: Object.entries(said?.filled ?? {})
        .filter(([name, value]) => config[name] === value)
        .map(([name, value]) => `${labelOf(integration, name)} ${value}`),
      offers: said?.offers.filter((offer) => !isDone(offer, config)) ?? [],
      take: (offer) => put(offer.config),
    };
  };
}
