"use client";

import { useActionForm } from "@/components/shell/use-action-form";
import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { setUpAction } from "@/lib/access/actions";
import { firstAdminInput } from "@/lib/access/schema";
import { NewPasswordField } from "./new-password-field";
import { signInWith } from "./sign-in-with";

/** Makes the first admin and signs them in. */
export function SetupForm({ token }: { token: string }) {
  const { form, pending, error, fieldError } = useActionForm({
    schema: firstAdminInput,
    action: setUpAction,
    fixed: { token },
    onDone: async ({ email }, { password }) => {
      const refused = await signInWith(email, password);
      window.location.assign(refused ? "/sign-in" : "/");
    },
  });
  return (
    <form {...form} className="flex flex-col gap-4">
      {error && <ErrorNotice error={error} />}
      <Field label="Your name" error={fieldError("name")} required>
        <Input name="name" autoComplete="name" autoFocus className="h-9" />
      </Field>
      <Field label="E-mail" error={fieldError("email")} hint="You sign in with it. No mail is sent." required>
        <Input name="email" type="email" autoComplete="username" className="h-9" />
      </Field>
      <NewPasswordField error={fieldError("password")} />
      <Button type="submit" variant="primary" size="lg" pending={pending}>
        Create the admin account
      </Button>
    </form>
  );
}
