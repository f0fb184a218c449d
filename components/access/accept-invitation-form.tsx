"use client";

import { useActionForm } from "@/components/shell/use-action-form";
import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { acceptInvitationAction } from "@/lib/access/actions";
import { acceptInvitationInput } from "@/lib/access/schema";
import { NewPasswordField } from "./new-password-field";
import { signInWith } from "./sign-in-with";

/** Makes the account that the invitation stands for and signs its owner in. */
export function AcceptInvitationForm({ token, email }: { token: string; email: string }) {
  const { form, pending, error, fieldError } = useActionForm({
    schema: acceptInvitationInput,
    action: acceptInvitationAction,
    fixed: { token },
    onDone: async (account, { password }) => {
      const refused = await signInWith(account.email, password);
      window.location.assign(refused ? "/sign-in" : "/");
    },
  });
  return (
    <form {...form} className="flex flex-col gap-4">
      {error && <ErrorNotice error={error} />}
      <Field label="E-mail" hint="The invitation is for this address.">
        <Input type="email" autoComplete="username" value={email} readOnly className="h-9 bg-subtle" />
      </Field>
      <Field label="Your name" error={fieldError("name")} required>
        <Input name="name" autoComplete="name" autoFocus className="h-9" />
      </Field>
      <NewPasswordField error={fieldError("password")} />
      <Button type="submit" variant="primary" size="lg" pending={pending}>
        Create the account
      </Button>
    </form>
  );
}
