"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import type { ConnectorView } from "@/lib/connectors/schema";
import { testSavedConnector } from "../connector-calls";
import { TestPanel } from "./test-panel";
import { useConnectionTest } from "./use-connection-test";

function Body({ connector, onLeave }: { connector: ConnectorView; onLeave: () => void }) {
  const test = useConnectionTest(testSavedConnector);
  const queries = useQueryClient();
  const passed = test.result?.ok === true;
  const { test: run, cancel } = test;
  // Opening the dialog is asking for the test; closing it ends the test.
  useEffect(() => {
    run({ connectorId: connector.id });
    return cancel;
  }, [connector.id, run, cancel]);
  // A schedule that was paused goes on by it.
  useEffect(() => {
    if (passed) void queries.invalidateQueries({ queryKey: ["connectors"] });
  }, [passed, queries]);
  return (
    <div className="flex min-h-40 flex-col gap-4">
      <TestPanel test={test} mending={{ editHref: `/settings/connectors/${connector.id}?tab=edit`, onLeave }} />
      {!test.running && (
        <Button className="self-start" onClick={() => run({ connectorId: connector.id })}>
          Test again
        </Button>
      )}
    </div>
  );
}

/** Tests a connector as it is saved. */
export function TestDialog({
  connector,
  open,
  onOpenChange,
}: {
  connector: ConnectorView;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent title={`Test ${connector.name}`} className="max-w-xl">
        {open && <Body connector={connector} onLeave={() => onOpenChange(false)} />}
      </DialogContent>
    </Dialog>
  );
}
