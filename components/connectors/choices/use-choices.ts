import { useCallback, useEffect, useRef, useState } from "react";
import { errorView } from "@/components/shell/api-client";
import type { ChoiceView, FoundView } from "@/lib/connectors/schema";
import type { ErrorView } from "@/lib/core/errors";
import type { IntegrationDescriptor } from "@/lib/integrations/contract";
import type { FormValues } from "../form/form-values";
import type { ConnectorForm } from "../form/use-connector-form";
import { askedWith } from "./asked-with";

type Asked =
  | { state: "loading" }
  | { state: "found"; items: readonly ChoiceView[] }
  | { state: "failed"; error: ErrorView };

/** What there is to pick from for one field, as far as it is known. */
export type FieldChoices = {
  items: readonly ChoiceView[] | null;
  loading: boolean;
  error: ErrorView | null;
  /** Asks the far end with what the form holds. Answers whether there is a list now. */
  load: () => Promise<boolean>;
};

export type ListChoices = (field: string, values: FormValues, signal: AbortSignal) => Promise<readonly ChoiceView[]>;

/**
 * What the fields of a form can be, by the name of the field. A list holds for what it was asked with: once any of that
 * changes it is forgotten. Nothing is asked before the other fields are right.
 */
export function useChoices(
  integration: IntegrationDescriptor,
  { form, checkOthers, placeError }: Pick<ConnectorForm, "form" | "checkOthers" | "placeError">,
  list: ListChoices,
) {
  const [asked, setAsked] = useState<Readonly<Record<string, Asked>>>({});
  const askings = useRef(new Map<string, { with: string; controller: AbortController }>());

  const put = useCallback((field: string, next: Asked | null) => {
    setAsked(({ [field]: _, ...others }) => (next ? { ...others, [field]: next } : others));
  }, []);

  const begin = useCallback(
    (field: string): AbortController => {
      askings.current.get(field)?.controller.abort();
      const controller = new AbortController();
      askings.current.set(field, { with: askedWith(integration, form.getValues(), field), controller });
      return controller;
    },
    [integration, form],
  );

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          for (const [field, asking] of askings.current) {
            if (asking.with === askedWith(integration, values, field)) continue;
            asking.controller.abort();
            askings.current.delete(field);
            put(field, null);
          }
        },
      }),
    [form, integration, put],
  );
  useEffect(() => {
    const open = askings.current;
    return () => {
      for (const { controller } of open.values()) controller.abort();
    };
  }, []);

  const load = async (field: string): Promise<boolean> => {
    if (!(await checkOthers(field))) return false;
    const controller = begin(field);
    put(field, { state: "loading" });
    try {
      const items = await list(field, form.getValues(), controller.signal);
      if (controller.signal.aborted) return false;
      put(field, { state: "found", items });
      return true;
    } catch (thrown) {
      if (controller.signal.aborted) return false;
      const { fields } = errorView(thrown);
      const error = placeError(thrown);
      // What is said beside the fields that are at fault need not be said here again.
      put(field, fields && fields.length > 0 && !error.fields ? null : { state: "failed", error });
      return false;
    }
  };

  /** A connection test looked as well: what it found needs no asking. */
  const take = useCallback(
    (found: FoundView["choices"]) => {
      for (const [field, items] of Object.entries(found ?? {})) {
        begin(field);
        put(field, { state: "found", items });
      }
    },
    [begin, put],
  );

  const of = (field: string): FieldChoices => {
    const now = asked[field];
    return {
      items: now?.state === "found" ? now.items : null,
      loading: now?.state === "loading",
      error: now?.state === "failed" ? now.error : null,
      load: () => load(field),
    };
  };
  return { of, take };
}
export type FormChoices = ReturnType<typeof useChoices>;
