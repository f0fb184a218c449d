"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter, useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Card, CardBody } from "@/components/ui/card";
import { ErrorNotice } from "@/components/ui/error-notice";
import { formatRelative } from "@/components/ui/format-time";
import type { ConnectorView } from "@/lib/connectors/schema";
import type { ErrorView } from "@/lib/core/errors";
import type { IntegrationDescriptor } from "@/lib/integrations/contract";
import { formFields } from "@/lib/integrations/form-fields";
import { PickedNotes } from "../choices/picked-notes";
import { listSavedChoices, patchConnector, testSavedConnector } from "../connector-calls";
import { FormBody } from "../form/form-body";
import { type FormValues, savedValues } from "../form/form-values";
import { GuidePanel } from "../form/guide-panel";
import { toPatch } from "../form/to-patch";
import { useConnectorForm } from "../form/use-connector-form";
import { useFarEnd } from "../form/use-far-end";
import { useGuide } from "../form/use-guide";
import { upcomingRun } from "../schedule/check-schedule";
import { TestPanel } from "../test/test-panel";

/** The same form as when it was made; saved secrets stay unless another is typed. */
export function EditConnector({
  integration,
  connector,
  primaries,
}: {
  integration: IntegrationDescriptor;
  connector: ConnectorView;
  primaries: readonly ConnectorView[];
}) {
  const router = useRouter();
  const queries = useQueryClient();
  const guide = useGuide(integration);
  const [defaults] = useState(() =>
    savedValues(integration, connector, Intl.DateTimeFormat().resolvedOptions().timeZone),
  );
  const connectorForm = useConnectorForm(integration, defaults, connector);
  const { form, element, submit, placeError, goToField } = connectorForm;
  const [failure, setFailure] = useState<ErrorView | null>(null);
  const changed = (values: FormValues) => ({
    connectorId: connector.id,
    ...toPatch(integration, connector, values),
  });
  // Whoever is sent here for one field finds it at once.
  const wanted = useSearchParams().get("field");
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each address
  useEffect(() => {
    if (wanted && formFields(integration).some(({ name }) => name === wanted)) goToField(wanted);
  }, [wanted]);
  const { test, choices, picksMoved, askTest, fix } = useFarEnd(integration, connectorForm, {
    test: (values, signal) => testSavedConnector(changed(values), signal),
    choices: (field, values, signal) => {
      const { config, secrets } = changed(values);
      return listSavedChoices(connector.id, { field, config, secrets }, signal);
    },
  });
  const save = useMutation({
    mutationFn: (values: FormValues) => patchConnector(connector.id, toPatch(integration, connector, values)),
    onError: (thrown) => setFailure(placeError(thrown)),
    onSuccess: (_, { schedule }) => {
      const now = new Date();
      const next = integration.scheduled ? upcomingRun(schedule, now) : null;
      const saved = connector.paused ? "Saved. The schedule goes on." : "Saved.";
      toast.success(next ? `${saved} Next sync ${formatRelative(next.getTime(), now.getTime())}.` : saved);
      void queries.invalidateQueries({ queryKey: ["connectors"] });
      router.replace(`/settings/connectors/${connector.id}`);
    },
  });
  const afresh = (ask: () => Promise<void>) => {
    setFailure(null);
    void ask();
  };
  return (
    <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <Card aria-label="Settings">
        <form
          ref={element}
          noValidate
          autoComplete="off"
          onFocus={guide.onFocus}
          onSubmit={(event) => {
            event.preventDefault();
            afresh(() => submit((values) => save.mutate(values)));
          }}
        >
          <CardBody>
            <FormBody
              integration={integration}
              form={form}
              choices={choices}
              primaries={primaries}
              connectHref="/settings/connectors/new"
              saved={connector}
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
            <div className="flex flex-wrap justify-end gap-2">
              <Button pending={test.running} onClick={() => afresh(askTest)}>
                Test connection
              </Button>
              <Button type="submit" variant="primary" pending={save.isPending}>
                Save changes
              </Button>
            </div>
          </div>
        </form>
      </Card>
      <GuidePanel
        integration={integration}
        open={guide.open}
        onOpen={guide.setOpen}
        className="lg:sticky lg:top-4 lg:max-h-[calc(100dvh-6rem)] lg:overflow-y-auto"
      />
    </div>
  );
}
