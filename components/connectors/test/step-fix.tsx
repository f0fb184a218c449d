import { Wand2 } from "lucide-react";
import { Button, ButtonLink } from "@/components/ui/button";
import type { StepFix } from "@/lib/integrations/contract";

/** What can mend a step where it is shown: the form itself, or the way to it. */
export type Mending = { fix: (fix: StepFix) => void } | { editHref: string; onLeave: () => void };

/** The button that puts a step's remedy into the form; where there is no form, the way there. */
export function StepFixButton({ fix, mending }: { fix: StepFix; mending: Mending }) {
  if ("editHref" in mending) {
    return (
      <ButtonLink size="sm" href={mending.editHref} onClick={mending.onLeave}>
        Change it under Edit
      </ButtonLink>
    );
  }
  return (
    <Button
      size="sm"
      variant="primary"
      className="h-auto min-h-7 shrink whitespace-normal wrap-anywhere"
      onClick={() => mending.fix(fix)}
    >
      <Wand2 aria-hidden />
      {fix.label}
    </Button>
  );
}
