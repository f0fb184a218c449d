"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { useEffect, useState, useTransition } from "react";

/** As long as somebody goes on typing. */
const PAUSE_MS = 250;

const withParam = (name: string, value: string): string => {
  const next = new URLSearchParams(window.location.search);
  if (value === "") next.delete(name);
  else next.set(name, value);
  return `?${next}`;
};

/** A part of the address that needs nothing of the server. */
export function useAddress(name: string): [string, (value: string) => void] {
  const search = useSearchParams();
  return [search.get(name) ?? "", (value) => window.history.replaceState(null, "", withParam(name, value))];
}

/** The filter, which the address keeps too. @param asksServer where the page holds a part of the run alone */
export function useRunFilter(asksServer: boolean) {
  const router = useRouter();
  const [address, setAddress] = useAddress("q");
  const [typed, setTyped] = useState(address);
  const [isPending, startTransition] = useTransition();
  const isAsked = typed === address;
  useEffect(() => {
    if (!asksServer || isAsked) return;
    const timer = setTimeout(
      () => startTransition(() => router.replace(withParam("q", typed), { scroll: false })),
      PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [asksServer, isAsked, typed, router]);
  const setFilter = (value: string) => {
    setTyped(value);
    if (!asksServer) setAddress(value);
  };
  return { filter: typed, setFilter, isWaiting: asksServer && (isPending || !isAsked) };
}
