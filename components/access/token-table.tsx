"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { useAction } from "@/components/shell/use-action";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { ErrorNotice } from "@/components/ui/error-notice";
import { RelativeTime } from "@/components/ui/relative-time";
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { revokeTokenAction } from "@/lib/access/actions";
import type { ApiTokenView } from "@/lib/access/schema";
import { roleLabel } from "./role-options";

export function TokenTable({ tokens }: { tokens: readonly ApiTokenView[] }) {
  const router = useRouter();
  const [asked, setAsked] = useState<ApiTokenView | null>(null);
  const { run, error, clear } = useAction(revokeTokenAction);

  async function confirm() {
    if (!asked || !(await run({ tokenId: asked.id }))) return false;
    toast.success(`The token “${asked.name}” no longer works.`);
    router.refresh();
    return true;
  }
  return (
    <>
      <Table label="API tokens">
        <TableHead>
          <tr>
            <Th>Name</Th>
            <Th>Role</Th>
            <Th className="max-sm:hidden">Made by</Th>
            <Th className="max-sm:hidden">Made</Th>
            <Th>Last used</Th>
            <Th className="w-0">
              <span className="sr-only">Actions</span>
            </Th>
          </tr>
        </TableHead>
        <tbody>
          {tokens.map((token) => (
            <TableRow key={token.id} className={cn(token.revokedAt && "text-ink-faint")}>
              <Td className="font-medium">{token.name}</Td>
              <Td>{roleLabel(token.role)}</Td>
              <Td className="max-sm:hidden">{token.createdBy ?? "The command line"}</Td>
              <Td className="whitespace-nowrap max-sm:hidden">
                <RelativeTime at={token.createdAt} />
              </Td>
              <Td className="whitespace-nowrap">
                {token.lastUsedAt ? <RelativeTime at={token.lastUsedAt} /> : "Never"}
              </Td>
              <Td className="text-right">
                {token.revokedAt ? (
                  <Badge>Revoked</Badge>
                ) : (
                  <Button
                    size="sm"
                    variant="danger-quiet"
                    aria-label={`Revoke the token ${token.name}`}
                    onClick={() => setAsked(token)}
                  >
                    Revoke
                  </Button>
                )}
              </Td>
            </TableRow>
          ))}
        </tbody>
      </Table>
      <ConfirmDialog
        open={asked !== null}
        onOpenChange={() => {
          setAsked(null);
          clear();
        }}
        title={`Revoke “${asked?.name ?? ""}”?`}
        description="Whatever uses it is refused from now on. This cannot be taken back: make a new token instead."
        confirmLabel="Revoke"
        onConfirm={confirm}
      >
        {error && <ErrorNotice error={error} />}
      </ConfirmDialog>
    </>
  );
}
