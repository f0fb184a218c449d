import { useEffect } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { IntegrationDescriptor } from "@/lib/integrations/contract";
import { keepDraft, withDraft } from "./draft";
import type { FormValues } from "./form-values";

/** Lays the tab's draft over the form once it is in the browser, and keeps what is typed from then on. */
export function useDraft(
  integration: IntegrationDescriptor,
  form: UseFormReturn<FormValues>,
  primaries: readonly { id: string }[],
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once; later lists of warehouses must not undo what is typed
  useEffect(() => {
    const fresh = form.getValues();
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const draft = withDraft(sessionStorage, integration, { ...fresh, schedule: { ...fresh.schedule, timeZone } });
    const known = primaries.some(({ id }) => id === draft.primaryConnectorId);
    form.reset({ ...draft, primaryConnectorId: known ? draft.primaryConnectorId : fresh.primaryConnectorId });
    return form.subscribe({
      formState: { values: true },
      callback: ({ values }) => keepDraft(sessionStorage, integration, values),
    });
  }, [form, integration]);
}
