"use client";

import { Command } from "cmdk";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { Dialog as Radix } from "radix-ui";
import { useState } from "react";
import { overlayClass } from "@/components/ui/dialog";
import { Spinner } from "@/components/ui/spinner";
import { PaletteAssets, PaletteAtHand, PalettePages } from "./palette-groups";
import type { Role } from "./role";
import { useAssetSearch } from "./use-asset-search";
import { useAssetsAtHand } from "./use-assets-at-hand";

/** Finds assets and pages by typing. Arrow keys choose, Enter goes, Escape closes. */
export function CommandPalette({
  role,
  open,
  onOpenChange,
}: {
  role: Role;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={overlayClass} />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed top-[max(1rem,12dvh)] left-1/2 z-50 w-[calc(100vw-2rem)] max-w-xl -translate-x-1/2 animate-enter overflow-hidden rounded-lg border border-line bg-surface shadow-popover outline-none"
        >
          <Radix.Title className="sr-only">Search assets and pages</Radix.Title>
          <Palette role={role} onLeave={() => onOpenChange(false)} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function Palette({ role, onLeave }: { role: Role; onLeave: () => void }) {
  const router = useRouter();
  const [text, setText] = useState("");
  const search = useAssetSearch(text);
  const isEmpty = text.trim() === "";
  const atHand = useAssetsAtHand(isEmpty);

  function go(href: string) {
    onLeave();
    router.push(href);
  }

  return (
    <Command shouldFilter={false} loop label="Search assets and pages">
      <div className="flex items-center gap-2.5 border-b px-3.5">
        <Search aria-hidden className="size-4 shrink-0 text-ink-faint" />
        <Command.Input
          value={text}
          onValueChange={setText}
          placeholder="Search models, sources, columns, pages…"
          className="h-11 grow bg-transparent text-base outline-none placeholder:text-ink-faint"
        />
        {search.isFetching && <Spinner className="text-ink-faint" />}
      </div>
      <Command.List className="max-h-[min(24rem,60dvh)] overflow-y-auto p-1.5">
        {isEmpty && atHand.data && <PaletteAtHand atHand={atHand.data} onGo={go} />}
        <PaletteAssets text={text.trim()} search={search} onGo={go} />
        {/* Pages wait for what goes before them, for the first line that comes is the one that is chosen. */}
        {!(isEmpty && atHand.isPending) && <PalettePages role={role} text={text.trim()} onGo={go} />}
      </Command.List>
    </Command>
  );
}
