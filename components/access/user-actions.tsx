"use client";

import { MoreHorizontal, UserCheck, UserX } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { useAction } from "@/components/shell/use-action";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { ErrorNotice } from "@/components/ui/error-notice";
import { IconButton } from "@/components/ui/icon-button";
import { disableUserAction, enableUserAction } from "@/lib/access/actions";
import type { UserView } from "@/lib/access/schema";

/** Locks somebody out, or lets them in again. Nobody is deleted: what they did keeps its name. */
export function UserActions({ user, isMe }: { user: UserView; isMe: boolean }) {
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const disable = useAction(disableUserAction);
  const enable = useAction(enableUserAction);

  async function confirm() {
    if (!(await disable.run({ userId: user.id }))) return false;
    toast.success(`${user.name} can no longer sign in.`);
    router.refresh();
    return true;
  }
  async function letIn() {
    if (await enable.run({ userId: user.id })) {
      toast.success(`${user.name} can sign in again.`);
      router.refresh();
    } else toast.error(`${user.name} could not be enabled. Try again.`);
  }
  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <IconButton label={`Actions for ${user.name}`} size="sm">
            <MoreHorizontal aria-hidden />
          </IconButton>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="end">
          {user.disabledAt ? (
            <DropdownMenuItem onSelect={letIn}>
              <UserCheck aria-hidden /> Enable
            </DropdownMenuItem>
          ) : (
            <DropdownMenuItem danger disabled={isMe} onSelect={() => setAsking(true)}>
              <UserX aria-hidden /> {isMe ? "You cannot disable yourself" : "Disable…"}
            </DropdownMenuItem>
          )}
        </DropdownMenuContent>
      </DropdownMenu>
      <ConfirmDialog
        open={asking}
        onOpenChange={(open) => {
          setAsking(open);
          disable.clear();
        }}
        title={`Disable ${user.name}?`}
        description="They are signed out everywhere, cannot sign in, and the API tokens they made stop working. You can enable them again."
        confirmLabel="Disable"
        onConfirm={confirm}
      >
        {disable.error && <ErrorNotice error={disable.error} />}
      </ConfirmDialog>
    </>
  );
}
