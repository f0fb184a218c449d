"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FlaskConical, RefreshCw, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { toast } from "sonner";
import { errorView } from "@/components/shell/api-client";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { type UrlTab, UrlTabs } from "@/components/ui/tabs";
import type { ConnectorView } from "@/lib/connectors/schema";
import { integrationOf } from "@/lib/integrations/registry";
import { startSync } from "../connector-calls";
import { DeleteConnector } from "../delete-connector";
import { StateChip } from "../state-chip";

import { TestDialog } from "../test/test-dialog";
import { StateReason } from "./state-reason";

const list = "/settings/connectors";

/** The tabs that a connector has, for this person. */
export const tabsOf = (connector: Pick<ConnectorView, "kind" | "tier">, mayManage: boolean): UrlTab[] => [
  { value: "overview", label: "Overview" },
  { value: "history", label: "Sync history" },
  ...(connector.tier === "secondary" ? [{ value: "mapping", label: "Mapping" }] : []),
  ...(mayManage && integrationOf(connector.kind)?.upload ? [{ value: "upload", label: "Upload" }] : []),
  ...(mayManage && integrationOf(connector.kind) ? [{ value: "edit", label: "Edit" }] : []),
];

/** The head of a connector's page: what it is, how it stands, what can be done, and its tabs. */
export function ConnectorHead({
  connector,
  enrichedBy,
  mayManage,
}: {
  connector: ConnectorView;
  enrichedBy: readonly string[];
  mayManage: boolean;
}) {
  const [open, setOpen] = useState<"test" | "delete" | null>(null);
  const router = useRouter();
  const queries = useQueryClient();
  const sync = useMutation({
    mutationFn: () => startSync(connector.id),
    onSuccess: () => router.replace(`${list}/${connector.id}`, { scroll: false }),
    onError: (thrown) => {
      const { message, remedy } = errorView(thrown);
      toast.error(message, { description: remedy });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["connectors"] }),
  });
  const actions: ReactNode = mayManage && (
    <>
      <Button onClick={() => setOpen("test")}>
        <FlaskConical aria-hidden /> Test
      </Button>
      <Button variant="danger-quiet" onClick={() => setOpen("delete")}>
        <Trash2 aria-hidden /> Delete
      </Button>
      <Button
        variant="primary"
        pending={sync.isPending}
        disabled={connector.state === "syncing"}
        onClick={() => sync.mutate()}
      >
        <RefreshCw aria-hidden /> Sync now
      </Button>
    </>
  );
  return (
    <>
      <PageHeader
        title={connector.name}
        description={
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <StateChip state={connector.state} />
            {integrationOf(connector.kind)?.name ?? connector.kind}
          </span>
        }
        crumbs={[{ label: "Data Connectors", href: list }, { label: connector.name }]}
        actions={actions}
      />
      <StateReason connector={connector} mayManage={mayManage} />
      <UrlTabs label="Views of this connector" tabs={tabsOf(connector, mayManage)} />
      <TestDialog connector={connector} open={open === "test"} onOpenChange={(is) => setOpen(is ? "test" : null)} />
      <DeleteConnector
        connector={connector}
        enrichedBy={enrichedBy}
        open={open === "delete"}
        onOpenChange={(is) => setOpen(is ? "delete" : null)}
        onDeleted={() => router.push(list)}
      />
    </>
  );
}
