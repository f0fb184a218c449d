import { zodResolver } from "@hookform/resolvers/zod";
import { useCallback, useMemo, useRef } from "react";
import { type Resolver, useForm } from "react-hook-form";
import { errorView } from "@/components/shell/api-client";
import type { ConnectorView } from "@/lib/connectors/schema";
import type { ErrorView } from "@/lib/core/errors";
import type { IntegrationDescriptor } from "@/lib/integrations/contract";
import { formFields } from "@/lib/integrations/form-fields";
import { destinationChanged, type FormValues, formSchema, isShown } from "./form-values";

const own = ["name", "primaryConnectorId", "schedule.cron", "schedule.choice", "schedule.timeZone"] as const;
type OwnPath = (typeof own)[number];
type FieldPath = OwnPath | `config.${string}` | `secrets.${string}`;

/** Where in the form a complaint of the server belongs; null when the form has no such place. */
function placeOf(integration: IntegrationDescriptor, path: string, { schedule, config }: FormValues): FieldPath | null {
  if (path === "schedule" || path.startsWith("schedule."))
    return schedule.choice === "cron" ? "schedule.cron" : "schedule.choice";
  const ours = own.find((name) => name === path);
  if (ours) return ours;
  const field = formFields(integration).find(
    ({ part, name }) => path === `${part}.${name}` || path.startsWith(`${part}.${name}.`),
  );
  return field && isShown(integration, field, config) ? `${field.part}.${field.name}` : null;
}

/** The form of an integration, validated by its own schemas. With `saved`, saved secrets need not be typed again. */
export function useConnectorForm(integration: IntegrationDescriptor, defaults: FormValues, saved?: ConnectorView) {
  const element = useRef<HTMLFormElement>(null);
  const resolver = useMemo<Resolver<FormValues>>(() => {
    const strict = zodResolver(formSchema(integration));
    if (!saved) return strict;
    const lenient = zodResolver(formSchema(integration, Object.keys(saved.secrets)));
    return (values, context, options) =>
      (destinationChanged(integration, saved.config, values) ? strict : lenient)(values, context, options);
  }, [integration, saved]);
  const form = useForm<FormValues>({ defaultValues: defaults, resolver, mode: "onTouched", shouldFocusError: false });

  /** After the next drawing, when the fields that are at fault are marked. */
  const focusFirstError = useCallback(() => {
    requestAnimationFrame(() => element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }, []);

  /** A complaint about a field that nobody has left yet would stay until then, and go from under the pointer. */
  const touch = (place: FieldPath): void => form.setValue(place, form.getValues(place), { shouldTouch: true });

  /** Puts the server's complaints at their fields. @returns the error without those, for a notice. */
  const placeError = (thrown: unknown): ErrorView => {
    const view = errorView(thrown);
    const left = (view.fields ?? []).filter(({ path, message }) => {
      const place = placeOf(integration, path, form.getValues());
      if (place) {
        touch(place);
        form.setError(place, { type: "server", message });
      }
      return !place;
    });
    focusFirstError();
    return { code: view.code, message: view.message, remedy: view.remedy, ...(left.length > 0 && { fields: left }) };
  };

  /** Runs with the form's values once they are right; else the first that is not gets the focus. */
  const submit = (run: (values: FormValues) => void, refused?: () => void): Promise<void> =>
    form.handleSubmit(run, () => {
      refused?.();
      focusFirstError();
    })();

  /** Whether all but one of the integration's own fields are right; else the first that is not gets the focus. */
  const checkOthers = async (name: string): Promise<boolean> => {
    const { config } = form.getValues();
    const others = formFields(integration).filter(
      (field) => field.name !== name && isShown(integration, field, config),
    );
    const places = others.map((field) => `${field.part}.${field.name}` as const);
    if (await form.trigger(places)) return true;
    for (const place of places) touch(place);
    focusFirstError();
    return false;
  };

  /** Brings a field into view, and the focus to the first thing in it that takes it. */
  const goToField = (name: string): void => {
    const place = element.current?.querySelector<HTMLElement>(`[data-field="${name}"]`);
    place?.scrollIntoView({ block: "center" });
    const first = place?.querySelector<HTMLElement>("input") ?? place?.querySelector<HTMLElement>("button, textarea");
    first?.focus({ preventScroll: true });
  };

  return { form, element, submit, checkOthers, placeError, goToField };
}
export type ConnectorForm = ReturnType<typeof useConnectorForm>;
