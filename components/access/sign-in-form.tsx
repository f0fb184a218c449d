"use client";

import { type SubmitEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PasswordInput } from "@/components/ui/password-input";
import { signInInput } from "@/lib/access/schema";
import type { ErrorView } from "@/lib/core/errors";
import { ProviderButton } from "./provider-button";
import { signInWith } from "./sign-in-with";

/** `refused` is why a sign-in that went through the address bar did not work. */
export function SignInForm({
  next,
  refused,
  provider,
}: {
  next: string;
  refused: ErrorView | null;
  /** The name of the identity provider, where there is one. */
  provider: string | null;
}) {
  const [pending, setPending] = useState(false);
  const [error, setError] = useState(refused);
  const [missing, setMissing] = useState<Record<string, string>>({});

  async function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const parsed = signInInput.safeParse(Object.fromEntries(new FormData(form)));
    setError(null);
    setMissing(Object.fromEntries(parsed.error?.issues.map((issue) => [issue.path[0], issue.message]) ?? []));
    if (!parsed.success) {
      form.querySelector<HTMLElement>(`[name="${String(parsed.error.issues[0]?.path[0])}"]`)?.focus();
      return;
    }
    setPending(true);
    const failure = await signInWith(parsed.data.email, parsed.data.password);
    if (failure) {
      setError(failure);
      setPending(false);
    }
    // A whole load, so that nothing that was drawn for nobody stays.
    else window.location.assign(next);
  }

  return (
    <form method="post" noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
      {error && <ErrorNotice error={error} />}
      <Field label="E-mail" error={missing.email} required>
        <Input name="email" type="email" autoComplete="username" autoFocus className="h-9" />
      </Field>
      <Field label="Password" error={missing.password} required>
        <PasswordInput name="password" autoComplete="current-password" className="h-9" />
      </Field>
      <Button type="submit" variant="primary" size="lg" pending={pending}>
        Sign in
      </Button>
      {provider && <ProviderButton name={provider} next={next} />}
    </form>
  );
}
