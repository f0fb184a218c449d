"use client";

import { useMutation } from "@tanstack/react-query";
import { useEffect } from "react";
import { errorView } from "@/components/shell/api-client";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { ErrorNotice } from "@/components/ui/error-notice";
import { startSync, testSavedConnector } from "../connector-calls";
import { TestPanel } from "../test/test-panel";
import { useConnectionTest } from "../test/use-connection-test";

/** What the uploaded files hold, before anything is done with them. */
export function PreviewStep({
  connectorId,
  onBack,
  syncLabel,
  onStarted,
}: {
  connectorId: string;
  onBack: () => void;
  syncLabel: string;
  onStarted: (syncId: string) => void;
}) {
  const test = useConnectionTest(testSavedConnector);
  const { test: run, cancel } = test;
  useEffect(() => {
    run({ connectorId });
    return cancel;
  }, [connectorId, run, cancel]);
  const start = useMutation({ mutationFn: () => startSync(connectorId), onSuccess: ({ id }) => onStarted(id) });
  return (
    <Card aria-label="Preview">
      <CardHeader title="What the files hold" description="Nothing has changed in the catalog yet." />
      <CardBody className="flex min-h-40 flex-col gap-4">
        <TestPanel test={test} />
        {start.error && <ErrorNotice error={errorView(start.error)} />}
      </CardBody>
      <div className="flex flex-wrap justify-end gap-2 border-t px-4 py-3">
        <Button onClick={onBack}>Choose other files</Button>
        <Button
          variant="primary"
          disabled={test.running || test.result?.ok === false}
          pending={start.isPending}
          onClick={() => start.mutate()}
        >
          {syncLabel}
        </Button>
      </div>
    </Card>
  );
}
