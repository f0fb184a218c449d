"use client";

import { useId } from "react";
import { type Control, useController, useWatch } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { formatRelative } from "@/components/ui/format-time";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { IntegrationDescriptor } from "@/lib/integrations/contract";
import type { FormValues } from "../form/form-values";
import { useNow } from "../use-now";
import { runWords, upcomingRun } from "./check-schedule";
import { scheduleChoices } from "./schedule-words";
import { useTimeZones } from "./use-time-zones";

const cheap = " As long as nothing new is there, nothing is downloaded.";

/** The line and the zone that it is read in, with when it comes round next. */
function CronFields({ control }: { control: Control<FormValues> }) {
  const cron = useController({ control, name: "schedule.cron" });
  const zone = useController({ control, name: "schedule.timeZone" });
  const schedule = useWatch({ control, name: "schedule" });
  const zones = useTimeZones();
  const listId = useId();
  const now = useNow(true, 20_000);
  const run = now === null ? null : upcomingRun(schedule, new Date(now));
  return (
    <div className="flex flex-col gap-2">
      <div className="grid gap-3 sm:grid-cols-2">
        <Field
          label="Cron line"
          hint="Minute, hour, day, month, weekday."
          error={cron.fieldState.error?.message}
          required
        >
          <Input {...cron.field} spellCheck={false} autoComplete="off" className="font-mono" />
        </Field>
        <Field label="Time zone" hint="Such as Europe/Berlin." error={zone.fieldState.error?.message}>
          <Input {...zone.field} list={listId} spellCheck={false} autoComplete="off" />
        </Field>
      </div>
      <datalist id={listId}>
        {zones.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {run && now !== null && (
        <p className="text-xs text-ink-soft">
          Next sync {runWords(run, schedule.timeZone.trim() || "UTC")}, {formatRelative(run.getTime(), now)}.
        </p>
      )}
    </div>
  );
}

/** How often it syncs by itself. */
export function ScheduleField({
  integration,
  control,
}: {
  integration: IntegrationDescriptor;
  control: Control<FormValues>;
}) {
  const { field, fieldState } = useController({ control, name: "schedule.choice" });
  return (
    <div data-field="schedule" className="flex flex-col gap-3">
      <Field
        label="Sync"
        hint={`By itself, as often as this; and whenever you press “Sync now”.${integration.tier === "secondary" ? cheap : ""}`}
        error={fieldState.error?.message}
      >
        <Select
          options={scheduleChoices(integration, field.value)}
          value={field.value}
          onValueChange={field.onChange}
          name="schedule.choice"
          className="max-w-64"
        />
      </Field>
      {field.value === "cron" && <CronFields control={control} />}
    </div>
  );
}
