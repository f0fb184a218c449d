"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { useAction } from "@/components/shell/use-action";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { ErrorNotice } from "@/components/ui/error-notice";
import { RelativeTime } from "@/components/ui/relative-time";
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { revokeInvitationAction } from "@/lib/access/actions";
import type { InvitationView } from "@/lib/access/schema";
import { roleLabel } from "./role-options";

/** Links that were made and not used yet. */
export function InvitationTable({ invitations }: { invitations: readonly InvitationView[] }) {
  const router = useRouter();
  const [asked, setAsked] = useState<InvitationView | null>(null);
  const { run, error, clear } = useAction(revokeInvitationAction);

  async function confirm() {
    if (!asked || !(await run({ invitationId: asked.id }))) return false;
    toast.success(`The invitation for ${asked.email} no longer works.`);
    router.refresh();
    return true;
  }
  return (
    <>
      <Table label="Open invitations">
        <TableHead>
          <tr>
            <Th>E-mail</Th>
            <Th className="max-sm:hidden">Role</Th>
            <Th className="max-sm:hidden">Invited by</Th>
            <Th>Expires</Th>
            <Th className="w-0">
              <span className="sr-only">Actions</span>
            </Th>
          </tr>
        </TableHead>
        <tbody>
          {invitations.map((invitation) => (
            <TableRow key={invitation.id}>
              <Td className="wrap-anywhere">{invitation.email}</Td>
              <Td className="max-sm:hidden">{roleLabel(invitation.role)}</Td>
              <Td className="text-ink-soft max-sm:hidden">{invitation.invitedBy ?? "Somebody who left"}</Td>
              <Td className="whitespace-nowrap text-ink-soft">
                {invitation.expired ? (
                  <Badge tone="warning">Expired</Badge>
                ) : (
                  <RelativeTime at={invitation.expiresAt} />
                )}
              </Td>
              <Td className="text-right">
                <Button
                  size="sm"
                  variant="danger-quiet"
                  aria-label={`Take back the invitation for ${invitation.email}`}
                  onClick={() => setAsked(invitation)}
                >
                  Take back
                </Button>
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
        title="Take back the invitation?"
        description={`The link that was made for ${asked?.email ?? "this person"} stops working.`}
        confirmLabel="Take back"
        onConfirm={confirm}
      >
        {error && <ErrorNotice error={error} />}
      </ConfirmDialog>
    </>
  );
}
