"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";
import { errorView } from "@/components/shell/api-client";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import { ErrorNotice } from "@/components/ui/error-notice";
import type { ConnectorView } from "@/lib/connectors/schema";
import type { ErrorView } from "@/lib/core/errors";
import { deleteConnector } from "./connector-calls";
import { countsInShort } from "./count-words";

function losses({ name, version, counts, secrets }: ConnectorView): string[] {
  const held = countsInShort(counts, 4);
  return [
    version > 0
      ? `Everything in the catalog that came from ${name}${held ? `: ${held}` : ""}, and its lineage`
      : `The settings of ${name}`,
    ...(Object.keys(secrets).length > 0 ? ["Its saved secrets"] : []),
    "Its uploads, sync history and mapping decisions",
  ];
}

/** Asks for the connector's name before deleting it, and says what goes with it. */
export function DeleteConnector({
  connector,
  enrichedBy,
  open,
  onOpenChange,
  onDeleted,
}: {
  connector: ConnectorView;
  /** Names of the dbt connectors that hang on this warehouse: they go first. */
  enrichedBy: readonly string[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onDeleted?: () => void;
}) {
  const [error, setError] = useState<ErrorView | null>(null);
  const queries = useQueryClient();

  if (enrichedBy.length > 0) {
    return (
      <Dialog open={open} onOpenChange={onOpenChange}>
        <DialogContent
          title={`${connector.name} is still in use`}
          description={`It is enriched by ${enrichedBy.join(", ")}. Delete those connectors first, or give them another warehouse under Edit.`}
          footer={
            <DialogClose asChild>
              <Button>Close</Button>
            </DialogClose>
          }
        />
      </Dialog>
    );
  }

  async function confirm(): Promise<boolean> {
    setError(null);
    try {
      await deleteConnector(connector.id);
    } catch (thrown) {
      setError(errorView(thrown));
      return false;
    }
    toast.success(`${connector.name} was deleted.`);
    onDeleted?.();
    queries.removeQueries({ queryKey: ["connectors", connector.id] });
    void queries.invalidateQueries({ queryKey: ["connectors"], exact: true });
    return true;
  }

  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(is) => {
        setError(null);
        onOpenChange(is);
      }}
      title={`Delete ${connector.name}?`}
      description={
        <>
          <p>This cannot be taken back. What goes with it:</p>
          <ul className="mt-1 list-disc pl-5">
            {losses(connector).map((loss) => (
              <li key={loss}>{loss}</li>
            ))}
          </ul>
        </>
      }
      typed={connector.name}
      confirmLabel="Delete connector"
      onConfirm={confirm}
    >
      {error && <ErrorNotice error={error} />}
    </ConfirmDialog>
  );
}
