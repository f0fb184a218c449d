"use client";

import { useState } from "react";
import { cn } from "@/components/ui/cn";
import { Field } from "@/components/ui/field";
import { PasswordInput } from "@/components/ui/password-input";
import { PASSWORD_MIN } from "@/lib/access/schema";
import { passwordStrength } from "./password-strength";

const tones = ["bg-danger", "bg-warning", "bg-success", "bg-success"] as const;

/** One field with a toggle instead of typing twice: what one can read, one need not repeat. */
export function NewPasswordField({ error }: { error: string | undefined }) {
  const [password, setPassword] = useState("");
  const { score, word } = passwordStrength(password);
  return (
    <Field
      label="Password"
      error={error}
      required
      hint={
        // A refused password is not praised beside its complaint.
        error ? undefined : (
          <span className="flex items-center gap-2">
            <span aria-hidden className="flex gap-0.5">
              {tones.slice(1).map((_, index) => (
                <span
                  // biome-ignore lint/suspicious/noArrayIndexKey: three bars that never move
                  key={index}
                  className={cn("h-1 w-5 rounded-full", password && score > index ? tones[score] : "bg-muted")}
                />
              ))}
            </span>
            {password ? word : `At least ${PASSWORD_MIN} characters. A few words in a row are easy to remember.`}
          </span>
        )
      }
    >
      <PasswordInput
        name="password"
        autoComplete="new-password"
        className="h-9"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
    </Field>
  );
}
