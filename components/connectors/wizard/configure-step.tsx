"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card, CardBody } from "@/components/ui/card";
import { ErrorNotice } from "@/components/ui/error-notice";
import type { ConnectorView } from "@/lib/connectors/schema";
import type { ErrorView } from "@/lib/core/errors";
import type { IntegrationDescriptor } from "@/lib/integrations/contract";
import { integrations } from "@/lib/integrations/registry";
import { PickedNotes } from "../choices/picked-notes";
import { createConnector, listChoices, testConnection } from "../connector-calls";
import { dropDraft } from "../form/draft";
import { FormBody } from "../form/form-body";
import { type FormValues, initialValues, toRequest, toSettings } from "../form/form-values";
import { GuidePanel } from "../form/guide-panel";
import { useConnectorForm } from "../form/use-connector-form";
import { useDraft } from "../form/use-draft";
import { useFarEnd } from "../form/use-far-end";
import { useGuide } from "../form/use-guide";
import { TestPanel } from "../test/test-panel";
import { freeName } from "./free-name";
import { connectWarehouseHref, wizardHref } from "./wizard-url";

const warehouseKinds = integrations.filter(({ tier }) => tier === "primary").map(({ kind }) => kind);

/** The form of a new connector, its test, and saving it. `onStep` tells the wizard's header how far this is. */
export function ConfigureStep({
  integration,
  connectors,
  then,
  onStep,
}: {
  integration: IntegrationDescriptor;
  connectors: readonly ConnectorView[];
  then: string | null;
  onStep: (step: number) => void;
}) {
  const router = useRouter();
  const queries = useQueryClient();
  const guide = useGuide(integration);
  const primaries = connectors.filter(({ tier }) => tier === "primary");
  const [defaults] = useState(() => ({
    ...initialValues(integration, { name: freeName(integration.family, connectors), timeZone: "UTC" }),
    primaryConnectorId: (primaries.length === 1 && primaries[0]?.id) || "",
  }));
  const connectorForm = useConnectorForm(integration, defaults);
  const { form, element, submit, placeError, goToField } = connectorForm;
  useDraft(integration, form, primaries);
  const { test, choices, picksMoved, askTest, fix } = useFarEnd(integration, connectorForm, {
    test: (values, signal) => testConnection(toRequest(integration, values), signal),
    choices: (field, values, signal) =>
      listChoices({ kind: integration.kind, field, ...toSettings(integration, values) }, signal),
  });
  const [failure, setFailure] = useState<ErrorView | null>(null);
  const save = useMutation({
    mutationFn: (values: FormValues) => createConnector(toRequest(integration, values)),
    onError: (thrown) => setFailure(placeError(thrown)),
    onSuccess: ({ id }) => {
      dropDraft(sessionStorage, integration.kind);
      void queries.invalidateQueries({ queryKey: ["connectors"] });
      const step = integration.upload ? "upload" : "sync";
      router.replace(wizardHref(integration.kind, { connector: id, step, then }), { scroll: true });
    },
  });

  const passed = test.result?.ok === true;
  useEffect(() => onStep(passed ? 2 : test.running || test.result || test.error ? 1 : 0));

  const afresh = (ask: () => Promise<void>) => {
    setFailure(null);
    void ask();
  };
  const askSave = () => submit((values) => save.mutate(values));
  const saveFirst = integration.upload === true || passed;
  const lacksPrimary = integration.tier === "secondary" && primaries.length === 0;

  return (
    <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="flex flex-col gap-4">
        <Card aria-label="Settings">
          <form
            ref={element}
            noValidate
            autoComplete="off"
            onFocus={guide.onFocus}
            onSubmit={(event) => {
              event.preventDefault();
              afresh(saveFirst ? askSave : askTest);
            }}
          >
            <CardBody>
              <FormBody
                integration={integration}
                form={form}
                choices={choices}
                primaries={primaries}
                connectHref={connectWarehouseHref(warehouseKinds, wizardHref(integration.kind))}
              />
            </CardBody>
            {(test.running || test.result || test.error) && (
              <CardBody className="border-t" aria-label="Connection test" role="region">
                <TestPanel test={test} mending={{ fix: (one) => void fix(one) }}>
                  <PickedNotes
                    integration={integration}
                    found={test.result?.found}
                    moved={picksMoved}
                    onChoose={goToField}
                  />
                </TestPanel>
              </CardBody>
            )}
            <div className="flex flex-col gap-3 border-t px-4 py-3">
              {failure && <ErrorNotice error={failure} />}
              <div className="flex flex-wrap items-center justify-end gap-2">
                {!integration.upload && (
                  <Button
                    type={saveFirst ? "button" : "submit"}
                    variant={saveFirst ? "secondary" : "primary"}
                    pending={test.running}
                    disabled={lacksPrimary}
                    onClick={saveFirst ? () => afresh(askTest) : undefined}
                  >
                    {test.result ? "Test again" : "Test connection"}
                  </Button>
                )}
                {test.result && !passed && !integration.upload && (
                  <Button pending={save.isPending} onClick={() => afresh(askSave)}>
                    Save anyway
                  </Button>
                )}
                {saveFirst && (
                  <Button type="submit" variant="primary" pending={save.isPending} disabled={lacksPrimary}>
                    {integration.upload ? "Save and choose files" : "Save"}
                  </Button>
                )}
              </div>
            </div>
          </form>
        </Card>
      </div>
      <GuidePanel
        integration={integration}
        open={guide.open}
        onOpen={guide.setOpen}
        className="lg:sticky lg:top-4 lg:max-h-[calc(100dvh-6rem)] lg:overflow-y-auto"
      />
    </div>
  );
}
