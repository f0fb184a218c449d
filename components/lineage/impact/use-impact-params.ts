"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { type ImpactParams, impactSearch, readImpactParams } from "./impact-params";

export type ChangeImpact = (patch: Partial<ImpactParams>, history?: "push" | "replace") => void;

/** The view as the address tells it. A change is written to the history directly: the server is asked for nothing. */
export function useImpactParams(): [ImpactParams, ChangeImpact] {
  const search = useSearchParams();
  const [params, setParams] = useState(() => readImpactParams(new URLSearchParams(search)));
  const latest = useRef(params);
  const change = useCallback<ChangeImpact>((patch, history = "push") => {
    latest.current = { ...latest.current, ...patch };
    setParams(latest.current);
    const address = impactSearch(latest.current);
    if (address === window.location.search) return;
    if (history === "push") window.history.pushState(null, "", address);
    else window.history.replaceState(null, "", address);
  }, []);
  // The back button, or a link to another asset.
  useEffect(() => {
    const here = readImpactParams(new URLSearchParams(search));
    if (impactSearch(here) === impactSearch(latest.current)) return;
    latest.current = here;
    setParams(here);
  }, [search]);
  return [params, change];
}
