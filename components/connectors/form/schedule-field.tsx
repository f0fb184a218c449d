"use client";

import { type Control, useController, useWatch } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { scheduleChoices, scheduleWords } from "../schedule-words";
import type { FormValues } from "./form-values";

/** How often it syncs by itself. */
export function ScheduleField({ control }: { control: Control<FormValues> }) {
  const choice = useController({ control, name: "schedule.choice" });
  const cron = useController({ control, name: "schedule.cron" });
  const zone = useController({ control, name: "schedule.timeZone" });
  const chosen = useWatch({ control, name: "schedule.choice" });
  const error = choice.fieldState.error?.message;
  // One that was set by the API may be none of ours.
  const options = scheduleChoices.some(({ value }) => value === chosen)
    ? scheduleChoices
    : [...scheduleChoices, { value: chosen, label: scheduleWords({ everyMinutes: Number(chosen) }) }];
  return (
    <div data-field="schedule" className="flex flex-col gap-3">
      <Field label="Sync" hint="By itself, as often as this; and whenever you press “Sync now”." error={error}>
        <Select
          options={options}
          value={chosen}
          onValueChange={choice.field.onChange}
          name="schedule.choice"
          className="max-w-64"
        />
      </Field>
      {chosen === "cron" && (
        <div className="grid gap-3 sm:grid-cols-2">
          <Field
            label="Cron line"
            hint="Minute, hour, day, month, weekday."
            error={cron.fieldState.error?.message}
            required
          >
            <Input {...cron.field} spellCheck={false} className="font-mono" />
          </Field>
          <Field label="Time zone" hint="Such as Europe/Berlin." error={zone.fieldState.error?.message}>
            <Input {...zone.field} spellCheck={false} />
          </Field>
        </div>
      )}
    </div>
  );
}
