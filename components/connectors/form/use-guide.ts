import { type FocusEvent, useState } from "react";
import type { IntegrationDescriptor } from "@/lib/integrations/contract";

/** Which section of the guide is open: that of the field in focus, if it has one. */
export function useGuide(integration: IntegrationDescriptor) {
  const [open, setOpen] = useState<string | null>(integration.guide[0]?.title ?? null);
  function onFocus(event: FocusEvent<HTMLElement>) {
    const name = event.target.closest<HTMLElement>("[data-field]")?.dataset.field;
    const section = integration.guide.find(({ field }) => field !== undefined && field === name);
    if (section) setOpen(section.title);
  }
  return { open, setOpen, onFocus };
}
