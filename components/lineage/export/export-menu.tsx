"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import type { Lens } from "../lens/lens";
import { tableCsv, tableJson, tableRows } from "../table-rows";
import type { Drawing } from "../use-drawing";
import { fileName, saveCsv, saveJson } from "./save-file";
import { savePng, saveSvg } from "./save-picture";

/** The drawing as a picture, whole and not only what is on the screen, and its table as a file. */
export function ExportMenu({
  drawing,
  lens,
  hits,
  subject,
}: {
  drawing: Drawing | null;
  lens: Lens;
  hits: readonly number[];
  subject: string;
}) {
  const [isPainting, setIsPainting] = useState(false);
  const name = (extension: string) => fileName([subject, "lineage"], extension);
  const picture = { title: `Lineage of ${subject}`, lens };
  const paint = async (of: Drawing) => {
    setIsPainting(true);
    await savePng(of, picture, name("png")).catch(() =>
      toast.error("This browser cannot paint a picture of that size. Save it as SVG, or draw less of it."),
    );
    setIsPainting(false);
  };
  return (
    <DropdownMenu>
      <DropdownMenuTrigger
        aria-label="Export"
        title="Export"
        disabled={!drawing || isPainting}
        className="inline-flex size-8 shrink-0 items-center justify-center rounded-md text-ink-soft hover:bg-muted hover:text-ink disabled:opacity-50 data-[state=open]:bg-muted"
      >
        <Download aria-hidden className="size-4" />
      </DropdownMenuTrigger>
      {drawing && (
        <DropdownMenuContent align="end">
          <DropdownMenuLabel>The whole drawing</DropdownMenuLabel>
          <DropdownMenuItem onSelect={() => void paint(drawing)}>PNG</DropdownMenuItem>
          <DropdownMenuItem onSelect={() => saveSvg(drawing, picture, name("svg"))}>SVG</DropdownMenuItem>
          <DropdownMenuSeparator />
          <DropdownMenuLabel>Its table</DropdownMenuLabel>
          <DropdownMenuItem onSelect={() => saveCsv(name("csv"), tableCsv(tableRows(drawing.visible, hits)))}>
            CSV
          </DropdownMenuItem>
          <DropdownMenuItem
            onSelect={() => saveJson(name("json"), tableJson(drawing.visible, tableRows(drawing.visible, hits)))}
          >
            JSON, with the edges
          </DropdownMenuItem>
        </DropdownMenuContent>
      )}
    </DropdownMenu>
  );
}
