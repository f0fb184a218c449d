import type { ReactNode } from "react";
import { Logo } from "@/components/shell/logo";

/** The page around whoever is not signed in yet. */
export function AuthFrame({
  title,
  description,
  children,
  foot,
}: {
  title: string;
  description?: ReactNode;
  children: ReactNode;
  foot?: ReactNode;
}) {
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center px-4 py-10">
      <div className="flex w-full max-w-sm flex-col gap-6">
        <div className="flex flex-col gap-4">
          <Logo className="size-9" />
          <div>
            <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
            {description && <p className="mt-1 text-sm text-ink-soft">{description}</p>}
          </div>
        </div>
        {children}
        {foot && <div className="border-t pt-4 text-xs text-ink-faint">{foot}</div>}
      </div>
    </main>
  );
}
