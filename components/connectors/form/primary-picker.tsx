"use client";

import { type Control, useController } from "react-hook-form";
import { ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import type { ConnectorView } from "@/lib/connectors/schema";
import { integrationOf } from "@/lib/integrations/registry";
import type { FormValues } from "./form-values";

/** The warehouse that a dbt project builds in; without one, why it is needed and the way there and back. */
export function PrimaryPicker({
  control,
  primaries,
  connectHref,
}: {
  control: Control<FormValues>;
  primaries: readonly ConnectorView[];
  connectHref: string;
}) {
  const { field, fieldState } = useController({ control, name: "primaryConnectorId" });
  if (primaries.length === 0) {
    return (
      <Notice
        tone="warning"
        title="Connect a warehouse first"
        action={
          <ButtonLink variant="primary" href={connectHref}>
            Connect a warehouse
          </ButtonLink>
        }
      >
        dbt enriches the tables of the warehouse that it builds in, so Connetra has to know that warehouse before. What
        you have typed here is kept in this tab, but for secrets, and you come back to it.
      </Notice>
    );
  }
  return (
    <div data-field="primaryConnectorId">
      <Field
        label="Warehouse"
        hint="The one that this dbt project builds its tables in. Its tables get the models' documentation, tests and lineage."
        error={fieldState.error?.message}
        required
      >
        <Select
          options={primaries.map(({ id, name, kind }) => ({
            value: id,
            label: name,
            hint: integrationOf(kind)?.name ?? kind,
          }))}
          value={field.value}
          onValueChange={field.onChange}
          name={field.name}
        />
      </Field>
    </div>
  );
}
