import { cn } from "@/components/ui/cn";
import type { LensClass } from "./lens";
import { partsOf } from "./lens-shapes";

/** The box of a class as the far view paints it. */
export function LensSwatch({ look, className }: { look: Pick<LensClass, "colour" | "shape">; className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 1 1" preserveAspectRatio="none" className={cn("h-2.5 w-4 shrink-0", className)}>
      <rect width={1} height={1} fill={look.colour} opacity={0.25} />
      {partsOf(look.shape).map(([x, y, width, height]) => (
        <rect key={`${x} ${y}`} x={x} y={y} width={width} height={height} fill={look.colour} />
      ))}
    </svg>
  );
}
