"use client";

import { QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { ApiProblem } from "@/components/shell/api-client";
import { styleNonce } from "@/components/ui/style-nonce";
import { Toaster } from "@/components/ui/toaster";
import { TooltipProvider } from "@/components/ui/tooltip";

/** What the person must mend does not mend itself by asking again; a lost connection or a busy server may. */
const mayPass = (error: unknown): boolean =>
  !(error instanceof ApiProblem) || error.status === 0 || error.status === 429 || error.status >= 500;

/** A session that ended while the page was open: back to where it was after signing in. */
function onQueryError(error: unknown) {
  if (!(error instanceof ApiProblem) || error.status !== 401) return;
  const here = window.location.pathname + window.location.search;
  window.location.assign(`/sign-in?next=${encodeURIComponent(here)}`);
}

const makeQueryClient = () =>
  new QueryClient({
    queryCache: new QueryCache({ onError: onQueryError }),
    defaultOptions: {
      // Connetra may run on this very machine: a browser that is offline must ask all the same, and be told.
      queries: { networkMode: "always", staleTime: 15_000, retry: (failures, error) => failures < 2 && mayPass(error) },
      mutations: { networkMode: "always", retry: false },
    },
  });

// Where what holds the page still behind a dialog looks for it.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });

export function Providers({ children }: { children: ReactNode }) {
  const [queryClient] = useState(makeQueryClient);
  return (
    <QueryClientProvider client={queryClient}>
      <TooltipProvider delayDuration={350} skipDelayDuration={200}>
        {children}
      </TooltipProvider>
      <Toaster />
    </QueryClientProvider>
  );
}
