"use client";

import { UserPlus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useActionForm } from "@/components/shell/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { inviteAction } from "@/lib/access/actions";
import { inviteInput } from "@/lib/access/schema";
import { roleOptions } from "./role-options";
import { ShownOnce } from "./shown-once";

type Invited = { email: string; link: string };

/** Makes a link for one person. Connetra sends no mail: whoever invites passes the link on. */
export function InviteDialog() {
  const [open, setOpen] = useState(false);
  const [invited, setInvited] = useState<Invited | null>(null);

  function change(next: boolean) {
    setOpen(next);
    if (next) setInvited(null);
  }
  return (
    <Dialog open={open} onOpenChange={change}>
      <DialogTrigger asChild>
        <Button variant="primary">
          <UserPlus aria-hidden />
          Invite
        </Button>
      </DialogTrigger>
      {invited ? (
        <DialogContent
          title="The invitation is ready"
          description={`Send this link to ${invited.email}. It works once, for seven days, and is not shown again.`}
          footer={
            <DialogClose asChild>
              <Button variant="primary">Done</Button>
            </DialogClose>
          }
        >
          <ShownOnce label="Invitation link" text={invited.link} />
        </DialogContent>
      ) : (
        <DialogContent
          title="Invite somebody"
          description="You get a link to pass on. A new invitation to the same address replaces the one before."
        >
          <InviteForm onInvited={setInvited} />
        </DialogContent>
      )}
    </Dialog>
  );
}

function InviteForm({ onInvited }: { onInvited: (invited: Invited) => void }) {
  const router = useRouter();
  const { form, pending, error, fieldError } = useActionForm({
    schema: inviteInput,
    action: inviteAction,
    onDone: ({ link }, { email }) => {
      onInvited({ email, link });
      router.refresh();
    },
  });
  return (
    <form {...form} className="flex flex-col gap-4">
      {error && <ErrorNotice error={error} />}
      <Field label="E-mail" error={fieldError("email")} required>
        <Input name="email" type="email" autoComplete="off" autoFocus />
      </Field>
      <Field label="Role" error={fieldError("role")}>
        <Select name="role" options={roleOptions} defaultValue="analyst" />
      </Field>
      <Button type="submit" variant="primary" pending={pending} className="self-end">
        Make the link
      </Button>
    </form>
  );
}
