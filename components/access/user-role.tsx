"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { useAction } from "@/components/shell/use-action";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Select } from "@/components/ui/select";
import { setRoleAction } from "@/lib/access/actions";
import type { Role, UserView } from "@/lib/access/schema";
import { roleLabel, roleOptions } from "./role-options";

/** The role, and a change of it after a question: it ends the sessions of whoever it is changed for. */
export function UserRole({ user }: { user: UserView }) {
  const router = useRouter();
  const [asked, setAsked] = useState<Role | null>(null);
  const { run, error, clear } = useAction(setRoleAction);

  async function confirm() {
    if (!(await run({ userId: user.id, role: asked }))) return false;
    toast.success(`${user.name} has the role ${asked} now.`);
    router.refresh();
    return true;
  }
  return (
    <>
      <Select
        aria-label={`Role of ${user.name}`}
        options={roleOptions}
        value={user.role}
        disabled={user.disabledAt !== null}
        onValueChange={(value) => {
          const option = roleOptions.find((candidate) => candidate.value === value);
          if (option && option.value !== user.role) setAsked(option.value);
        }}
        className="h-7 w-28"
      />
      <ConfirmDialog
        open={asked !== null}
        onOpenChange={() => {
          setAsked(null);
          clear();
        }}
        title={`Make ${user.name} ${asked === "admin" ? "an admin" : "an analyst"}?`}
        description={
          asked === "admin"
            ? "Admins manage connectors, people and tokens. Open sessions end, so that the new role is the one in use."
            : "Analysts read the catalog and lineage and change nothing. Open sessions end, and API tokens with the role admin that this person made stop working."
        }
        confirmLabel={`Make ${roleLabel(asked ?? "analyst").toLowerCase()}`}
        danger={asked === "analyst"}
        onConfirm={confirm}
      >
        {error && <ErrorNotice error={error} />}
      </ConfirmDialog>
    </>
  );
}
