"use client";

import { LogIn } from "lucide-react";
import { signIn } from "next-auth/react";
import { useState } from "react";
import { Button } from "@/components/ui/button";

/** Leads to the identity provider, and from there back to `next`. */
export function ProviderButton({ name, next }: { name: string; next: string }) {
  const [pending, setPending] = useState(false);
  const leave = () => {
    setPending(true);
    void signIn("oidc", { callbackUrl: next }).catch(() => setPending(false));
  };
  return (
    <>
      <p className="flex items-center gap-3 text-xs text-ink-faint before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">
        or
      </p>
      <Button size="lg" onClick={leave} pending={pending}>
        <LogIn aria-hidden />
        Continue with {name}
      </Button>
    </>
  );
}
