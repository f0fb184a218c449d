"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useActionForm } from "@/components/shell/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { createTokenAction } from "@/lib/access/actions";
import { apiTokenInput } from "@/lib/access/schema";
import { roleOptions } from "./role-options";
import { ShownOnce } from "./shown-once";

type Made = { name: string; token: string };

/** Makes a token and shows it, once. */
export function TokenDialog() {
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<Made | null>(null);

  function change(next: boolean) {
    setOpen(next);
    // Gone from the page's memory as soon as the dialog closes.
    setMade(null);
  }
  return (
    <Dialog open={open} onOpenChange={change}>
      <DialogTrigger asChild>
        <Button variant="primary">
          <Plus aria-hidden />
          New token
        </Button>
      </DialogTrigger>
      {made ? (
        <DialogContent
          title={`Token “${made.name}”`}
          description="Copy it now: only its fingerprint is kept, and it cannot be shown again."
          footer={
            <DialogClose asChild>
              <Button variant="primary">Done</Button>
            </DialogClose>
          }
        >
          <ShownOnce label="API token" text={made.token} />
        </DialogContent>
      ) : (
        <DialogContent
          title="New API token"
          description="It works until it is revoked, or until its maker is disabled."
        >
          <TokenForm onMade={setMade} />
        </DialogContent>
      )}
    </Dialog>
  );
}

function TokenForm({ onMade }: { onMade: (made: Made) => void }) {
  const router = useRouter();
  const { form, pending, error, fieldError } = useActionForm({
    schema: apiTokenInput,
    action: createTokenAction,
    onDone: (made) => {
      onMade(made);
      router.refresh();
    },
  });
  return (
    <form {...form} className="flex flex-col gap-4">
      {error && <ErrorNotice error={error} />}
      <Field label="Name" error={fieldError("name")} hint="What uses it, such as “nightly export”." required>
        <Input name="name" autoComplete="off" autoFocus />
      </Field>
      <Field label="Role" error={fieldError("role")}>
        <Select name="role" options={roleOptions} defaultValue="analyst" />
      </Field>
      <Button type="submit" variant="primary" pending={pending} className="self-end">
        Make the token
      </Button>
    </form>
  );
}
