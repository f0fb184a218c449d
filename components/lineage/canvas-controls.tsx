"use client";

import { Keyboard, Maximize, Maximize2, Minimize2, Minus, Plus } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { Kbd } from "@/components/ui/kbd";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";

const keys: readonly (readonly [string[], string])[] = [
  [["←", "→"], "Along an edge, upstream or downstream"],
  [["↑", "↓"], "Up and down the column"],
  [["Enter"], "Details of the selected asset"],
  [["E"], "Show its hidden neighbours, or fold them"],
  [["C"], "Put it in the middle"],
  [["F"], "Fit the whole graph"],
  [["+", "−"], "Zoom"],
  [["/"], "Find in this graph"],
  [["Esc"], "Select nothing"],
];

export function CanvasControls({
  onZoomIn,
  onZoomOut,
  onFit,
  isFullScreen,
  onFullScreen,
}: {
  onZoomIn: () => void;
  onZoomOut: () => void;
  onFit: () => void;
  isFullScreen: boolean;
  onFullScreen: () => void;
}) {
  const FullScreenIcon = isFullScreen ? Minimize2 : Maximize2;
  return (
    <div className="flex flex-col rounded-md border border-line bg-surface p-0.5">
      <IconButton label="Zoom in" size="sm" tooltipSide="right" onClick={onZoomIn}>
        <Plus aria-hidden />
      </IconButton>
      <IconButton label="Zoom out" size="sm" tooltipSide="right" onClick={onZoomOut}>
        <Minus aria-hidden />
      </IconButton>
      <IconButton label="Fit the whole graph" size="sm" tooltipSide="right" onClick={onFit}>
        <Maximize aria-hidden />
      </IconButton>
      <IconButton
        label={isFullScreen ? "Leave full screen" : "Full screen"}
        size="sm"
        tooltipSide="right"
        onClick={onFullScreen}
      >
        <FullScreenIcon aria-hidden />
      </IconButton>
      <Popover>
        <PopoverTrigger asChild>
          <button
            type="button"
            aria-label="Keys of the canvas"
            title="Keys of the canvas"
            className="flex size-7 items-center justify-center rounded-md text-ink-soft hover:bg-muted hover:text-ink"
          >
            <Keyboard aria-hidden className="size-4" />
          </button>
        </PopoverTrigger>
        <PopoverContent side="right" align="end" aria-label="Keys of the canvas">
          <dl className="flex flex-col gap-1.5">
            {keys.map(([each, does]) => (
              <div key={does} className="flex items-center justify-between gap-6">
                <dt className="text-xs">{does}</dt>
                <dd className="flex gap-1">
                  {each.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </PopoverContent>
      </Popover>
    </div>
  );
}
