"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext, useMemo, useOptimistic, useTransition } from "react";
import { type CatalogState, catalogHref } from "./catalog-url";

type Navigation = {
  /** What was last asked for; the list follows when the server has answered. */
  state: CatalogState;
  pending: boolean;
  /** `replace` leaves no step in the history: for what changes with every letter typed. */
  go: (next: CatalogState, how?: "push" | "replace") => void;
};

const NavigationContext = createContext<Navigation | null>(null);

/** The URL holds the view. Everything that narrows the list goes through here, so that one place knows of the wait. */
export function CatalogNavigation({ state, children }: { state: CatalogState; children: ReactNode }) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const [shown, show] = useOptimistic(state);
  const value = useMemo<Navigation>(
    () => ({
      state: shown,
      pending,
      go: (next, how = "push") =>
        startTransition(() => {
          show(next);
          router[how](catalogHref(next), { scroll: false });
        }),
    }),
    [shown, pending, router, show],
  );
  return <NavigationContext value={value}>{children}</NavigationContext>;
}

export function useCatalogNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (navigation === null) throw new Error("useCatalogNavigation needs a CatalogNavigation around it.");
  return navigation;
}
