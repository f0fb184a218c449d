"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Ellipsis, FlaskConical, Pencil, RefreshCw, Trash2, Upload } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { errorView } from "@/components/shell/api-client";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import type { ConnectorView } from "@/lib/connectors/schema";
import { integrationOf } from "@/lib/integrations/registry";
import { startSync } from "../connector-calls";
import { DeleteConnector } from "../delete-connector";
import { TestDialog } from "../test/test-dialog";

/** What an admin can do with a connector without opening it. */
export function ConnectorActions({ connector, enrichedBy }: { connector: ConnectorView; enrichedBy: string[] }) {
  const [open, setOpen] = useState<"test" | "delete" | null>(null);
  const router = useRouter();
  const queries = useQueryClient();
  const page = `/settings/connectors/${connector.id}`;
  const sync = useMutation({
    mutationFn: () => startSync(connector.id),
    onError: (thrown) => {
      const { message, remedy } = errorView(thrown);
      toast.error(message, { description: remedy });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["connectors"] }),
  });
  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <IconButton label={`Actions for ${connector.name}`} size="sm">
            <Ellipsis aria-hidden />
          </IconButton>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="end">
          <DropdownMenuItem disabled={connector.state === "syncing" || sync.isPending} onSelect={() => sync.mutate()}>
            <RefreshCw aria-hidden /> Sync now
          </DropdownMenuItem>
          <DropdownMenuItem onSelect={() => setOpen("test")}>
            <FlaskConical aria-hidden /> Test connection
          </DropdownMenuItem>
          {integrationOf(connector.kind)?.upload && (
            <DropdownMenuItem onSelect={() => router.push(`${page}?tab=upload`)}>
              <Upload aria-hidden /> Upload artifacts
            </DropdownMenuItem>
          )}
          <DropdownMenuItem onSelect={() => router.push(`${page}?tab=edit`)}>
            <Pencil aria-hidden /> Edit
          </DropdownMenuItem>
          <DropdownMenuSeparator />
          <DropdownMenuItem danger onSelect={() => setOpen("delete")}>
            <Trash2 aria-hidden /> Delete…
          </DropdownMenuItem>
        </DropdownMenuContent>
      </DropdownMenu>
      <TestDialog connector={connector} open={open === "test"} onOpenChange={(is) => setOpen(is ? "test" : null)} />
      <DeleteConnector
        connector={connector}
        enrichedBy={enrichedBy}
        open={open === "delete"}
        onOpenChange={(is) => setOpen(is ? "delete" : null)}
      />
    </>
  );
}
