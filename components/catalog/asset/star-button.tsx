"use client";

import { Star } from "lucide-react";
import { useCallback, useEffect, useState } from "react";
import { toast } from "sonner";
import { singleKeysOn } from "@/components/shell/single-keys";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { setStarAction } from "@/lib/catalog/actions";

const isElsewhere = (event: KeyboardEvent): boolean =>
  event.defaultPrevented ||
  event.metaKey ||
  event.ctrlKey ||
  event.altKey ||
  (event.target instanceof Element &&
    event.target.closest("input, textarea, select, [contenteditable], [role=combobox]") !== null) ||
  document.querySelector("[role=dialog], [role=alertdialog], [role=menu], [role=listbox]") !== null;

/** Keeps an asset at hand: on the home page and behind the catalog's filter. The key "s" does the same. */
export function StarButton({ assetId, starred: initially }: { assetId: string; starred: boolean }) {
  const [starred, setStarred] = useState(initially);

  const toggle = useCallback(async () => {
    const next = !starred;
    // Shown at once, and taken back if it fails.
    setStarred(next);
    const result = await setStarAction({ assetId, starred: next }).catch(() => null);
    if (result?.ok) return;
    setStarred(!next);
    toast.error(
      result ? `${result.error.message} ${result.error.remedy ?? ""}` : "Connetra does not answer. Try again.",
    );
  }, [assetId, starred]);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== "s" || event.repeat || isElsewhere(event) || !singleKeysOn()) return;
      event.preventDefault();
      void toggle();
    }
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [toggle]);

  return (
    <Button aria-pressed={starred} onClick={toggle} title="Star (s)">
      <Star aria-hidden className={cn(starred && "fill-current text-warning")} />
      {starred ? "Starred" : "Star"}
    </Button>
  );
}
