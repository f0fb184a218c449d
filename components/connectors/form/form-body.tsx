"use client";

import { type Control, useController, useWatch } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { ConnectorView } from "@/lib/connectors/schema";
import type { IntegrationDescriptor } from "@/lib/integrations/contract";
import { type FormField, formFields } from "@/lib/integrations/form-fields";
import type { FormChoices } from "../choices/use-choices";
import { ScheduleField } from "../schedule/schedule-field";
import { ConnectorField } from "./connector-field";
import { destinationChanged, type FormValues, isShown } from "./form-values";
import { PrimaryPicker } from "./primary-picker";
import type { ConnectorForm } from "./use-connector-form";
import { useTakenApart } from "./use-taken-apart";

function NameField({ control }: { control: Control<FormValues> }) {
  const { field, fieldState } = useController({ control, name: "name" });
  return (
    <Field label="Name" hint="How this connector is called in Connetra." error={fieldState.error?.message} required>
      <Input {...field} autoComplete="off" />
    </Field>
  );
}

/** What one must say, the secrets, what can be listed with them, then what one may leave alone. */
function inOrder(integration: IntegrationDescriptor): FormField[] {
  const fields = formFields(integration);
  const listed = (field: FormField) => field.choices === "one";
  // What depends on another stays near it.
  const mayWait = (field: FormField) =>
    field.part === "config" && !field.required && !field.when && field.initial === undefined;
  return [
    ...fields.filter((field) => !mayWait(field) && !listed(field)),
    ...fields.filter(listed),
    ...fields.filter((field) => mayWait(field) && !listed(field)),
  ];
}

/** All fields of any integration's form, drawn from its schema. */
export function FormBody({
  integration,
  form,
  choices,
  primaries,
  connectHref,
  saved,
}: {
  integration: IntegrationDescriptor;
  form: ConnectorForm["form"];
  choices: FormChoices;
  primaries: readonly ConnectorView[];
  /** Where a warehouse is connected, with the way back to this form. */
  connectHref: string;
  saved?: ConnectorView | undefined;
}) {
  const { control } = form;
  const values = useWatch({ control }) as FormValues;
  const readingOf = useTakenApart(integration, form);
  const retype = saved !== undefined && destinationChanged(integration, saved.config, values);
  return (
    <div className="flex flex-col gap-5">
      {integration.tier === "secondary" && (
        <PrimaryPicker control={control} primaries={primaries} connectHref={connectHref} />
      )}
      <NameField control={control} />
      {inOrder(integration)
        .filter((field) => isShown(integration, field, values.config))
        .map((field) => (
          <ConnectorField
            key={`${field.part}.${field.name}`}
            field={field}
            control={control}
            choices={choices.of(field.name)}
            reading={readingOf(field.name, values.config)}
            savedAt={field.secret ? saved?.secrets[field.name]?.savedAt : undefined}
            retype={retype}
          />
        ))}
      {integration.scheduled && <ScheduleField integration={integration} control={control} />}
    </div>
  );
}
