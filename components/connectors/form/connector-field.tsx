"use client";

import { type Control, useController } from "react-hook-form";
import { Field } from "@/components/ui/field";
import type { FormField } from "@/lib/integrations/form-fields";
import { ComboField } from "../choices/combo-field";
import { PickField } from "../choices/pick-field";
import type { FieldChoices } from "../choices/use-choices";
import { FieldControl } from "./field-control";
import type { FormValues } from "./form-values";
import { SavedSecret } from "./saved-secret";
import { TakenNotes } from "./taken-notes";
import type { FieldReading } from "./use-taken-apart";

/**
 * One field of an integration. `savedAt` is when its secret was saved, `retype` that the saved one cannot be used,
 * `choices` what there is to pick from, for a field that has any, and `reading` what its text says about other fields.
 */
export function ConnectorField({
  field,
  control,
  choices,
  reading,
  savedAt,
  retype = false,
}: {
  field: FormField;
  control: Control<FormValues>;
  choices: FieldChoices;
  reading?: FieldReading | undefined;
  savedAt?: string | undefined;
  retype?: boolean;
}) {
  const {
    field: { value: held, onChange, onBlur, name },
    fieldState: { error },
  } = useController({ control, name: `${field.part}.${field.name}` });
  const value = held ?? "";
  const typed = {
    ...{ field, value, name },
    onChange: (text: string, atOnce = false) => {
      onChange(text);
      reading?.read(text, atOnce);
    },
    onBlur: () => {
      reading?.read(value, true);
      onBlur();
    },
  };
  if (field.choices === "many") {
    return (
      <div data-field={field.name}>
        <PickField {...typed} choices={choices} error={error?.message} />
      </div>
    );
  }
  const list = field.control === "list" ? " One a line, or with commas." : "";
  const input = field.choices === "one" ? <ComboField {...typed} choices={choices} /> : <FieldControl {...typed} />;
  return (
    <div data-field={field.name}>
      <Field
        label={field.label}
        hint={`${field.help}${list}`}
        error={error?.message}
        required={field.required}
        optional={!field.required && field.initial === undefined}
      >
        {savedAt && !retype ? (
          <SavedSecret label={field.label} savedAt={savedAt} typed={typed.value !== ""} onKeep={() => onChange("")}>
            {input}
          </SavedSecret>
        ) : (
          input
        )}
      </Field>
      {reading && <TakenNotes reading={reading} />}
      {savedAt && retype && (
        <p className="mt-1 text-xs text-warning">
          The destination changed. A saved secret is never sent anywhere else, so type it again.
        </p>
      )}
    </div>
  );
}
