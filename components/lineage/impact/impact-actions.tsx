"use client";

import { Download, Workflow } from "lucide-react";
import { useSyncExternalStore } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import type { ImpactView } from "@/lib/lineage/impact-schema";
import { fileName, saveCsv, saveJson } from "../export/save-file";
import { type ImpactParams, impactSearch } from "./impact-params";
import { filterItems, impactCsv } from "./impact-rows";

const never = () => () => {};

/** To hand on what is shown: as a link, as files, as a drawing. */
export function ImpactActions({ view, params }: { view: ImpactView; params: ImpactParams }) {
  const origin = useSyncExternalStore(
    never,
    () => window.location.origin,
    () => "",
  );
  const name = (extension: string) => fileName([view.asset.name, view.direction], extension);
  const reach = view.direction === "downstream" ? "up=0&down=all" : "up=all&down=0";
  return (
    <>
      <CopyButton size="md" text={`${origin}/lineage/impact${impactSearch(params)}`} label="Copy the link">
        Copy the link
      </CopyButton>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button>
            <Download aria-hidden />
            Export
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="end">
          <DropdownMenuItem onSelect={() => saveCsv(name("csv"), impactCsv(view, filterItems(view.items, params)))}>
            CSV of what is shown
          </DropdownMenuItem>
          <DropdownMenuItem
            onSelect={() => saveJson(name("json"), { ...view, items: filterItems(view.items, params) })}
          >
            JSON of what is shown
          </DropdownMenuItem>
        </DropdownMenuContent>
      </DropdownMenu>
      <ButtonLink href={`/lineage?asset=${view.asset.id}&${reach}`}>
        <Workflow aria-hidden />
        Draw it
      </ButtonLink>
    </>
  );
}
