import { useCallback, useEffect, useRef, useState } from "react";
import type { ConnectionTestView } from "@/lib/connectors/schema";
import type { IntegrationDescriptor, StepFix } from "@/lib/integrations/contract";
import { askedWith, pickedWith } from "../choices/asked-with";
import { type ListChoices, useChoices } from "../choices/use-choices";
import { useConnectionTest } from "../test/use-connection-test";
import type { FormValues } from "./form-values";
import type { ConnectorForm } from "./use-connector-form";

type Calls = {
  test: (values: FormValues, signal: AbortSignal) => Promise<ConnectionTestView>;
  choices: ListChoices;
};

/**
 * What a form learns from the far end: its connection test, what there is to pick from, and the buttons that mend what
 * a test found. A test speaks of the values that it was given: once they change it is a thing of the past.
 */
export function useFarEnd(integration: IntegrationDescriptor, connectorForm: ConnectorForm, calls: Calls) {
  const { form, submit, placeError } = connectorForm;
  const choices = useChoices(integration, connectorForm, calls.choices);
  const test = useConnectionTest(calls.test);
  const [picksMoved, setPicksMoved] = useState(false);
  const tested = useRef<{ with: string; picks: string } | null>(null);
  const mending = useRef(false);

  const { cancel } = test;
  const forget = useCallback(() => {
    tested.current = null;
    cancel();
  }, [cancel]);
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          if (!tested.current || mending.current) return;
          if (tested.current.with !== testedWith(integration, values)) forget();
          else setPicksMoved(tested.current.picks !== pickedWith(integration, values));
        },
      }),
    [form, integration, forget],
  );

  const run = (values: FormValues) => {
    tested.current = { with: testedWith(integration, values), picks: pickedWith(integration, values) };
    setPicksMoved(false);
    test.test(values, {
      onSuccess: ({ found }) => choices.take(found?.choices),
      onError: (thrown) => placeError(thrown),
    });
  };

  /** Puts a step's remedy into the form and tests again, without the panel going away in between. */
  const fix = async ({ config }: StepFix): Promise<void> => {
    mending.current = true;
    for (const [name, value] of Object.entries(config)) {
      if (name in form.getValues("config"))
        form.setValue(`config.${name}`, value, { shouldDirty: true, shouldTouch: true, shouldValidate: true });
    }
    await submit(run, forget);
    mending.current = false;
  };

  return { test, choices, picksMoved, askTest: () => submit(run), fix };
}

/** The warehouse decides what matches, and so what a test says at its end. */
const testedWith = (integration: IntegrationDescriptor, values: FormValues): string =>
  `${values.primaryConnectorId} ${askedWith(integration, values)}`;
