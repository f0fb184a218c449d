import { Wand2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { FieldReading } from "./use-taken-apart";

/** Below a field: what of it went into others, and what else it says, each as a button. */
export function TakenNotes({ reading: { filled, offers, take } }: { reading: FieldReading }) {
  return (
    <div className="relative flex flex-wrap items-center gap-x-3">
      <p role="status" className={filled.length > 0 ? "mt-1.5 text-xs text-ink-soft wrap-anywhere" : "sr-only"}>
        {filled.length > 0 && `${filled.join(", ")} was read from it.`}
      </p>
      {offers.map((offer) => (
        <Button
          key={offer.label}
          size="sm"
          className="mt-1.5 h-auto min-h-7 shrink whitespace-normal wrap-anywhere"
          onClick={() => take(offer)}
        >
          <Wand2 aria-hidden />
          {offer.label}
        </Button>
      ))}
    </div>
  );
}
