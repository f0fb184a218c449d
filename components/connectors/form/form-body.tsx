"use client";

import { type Control, useController, useWatch } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { ConnectorView } from "@/lib/connectors/schema";
import type { IntegrationDescriptor } from "@/lib/integrations/contract";
import { type FormField, formFields } from "@/lib/integrations/form-fields";
import { ConnectorField } from "./connector-field";
import { destinationChanged, type FormValues } from "./form-values";
import { PrimaryPicker } from "./primary-picker";
import { ScheduleField } from "./schedule-field";

function NameField({ control }: { control: Control<FormValues> }) {
  const { field, fieldState } = useController({ control, name: "name" });
  return (
    <Field label="Name" hint="How this connector is called in Connetra." error={fieldState.error?.message} required>
      <Input {...field} autoComplete="off" />
    </Field>
  );
}

/** What one must say, the secrets, then what one may leave alone. */
function inOrder(integration: IntegrationDescriptor): FormField[] {
  const fields = formFields(integration);
  const mayWait = (field: FormField) => field.part === "config" && !field.required && field.initial === undefined;
  return [...fields.filter((field) => !mayWait(field)), ...fields.filter(mayWait)];
}

/** All fields of any integration's form, drawn from its schema. */
export function FormBody({
  integration,
  control,
  primaries,
  connectHref,
  saved,
}: {
  integration: IntegrationDescriptor;
  control: Control<FormValues>;
  primaries: readonly ConnectorView[];
  /** Where a warehouse is connected, with the way back to this form. */
  connectHref: string;
  saved?: ConnectorView | undefined;
}) {
  const values = useWatch({ control }) as FormValues;
  const retype = saved !== undefined && destinationChanged(integration, saved.config, values);
  return (
    <div className="flex flex-col gap-5">
      {integration.tier === "secondary" && (
        <PrimaryPicker control={control} primaries={primaries} connectHref={connectHref} />
      )}
      <NameField control={control} />
      {inOrder(integration).map((field) => (
        <ConnectorField
          key={`${field.part}.${field.name}`}
          field={field}
          control={control}
          savedAt={field.secret ? saved?.secrets[field.name]?.savedAt : undefined}
          retype={retype}
        />
      ))}
      {integration.scheduled && <ScheduleField control={control} />}
    </div>
  );
}
