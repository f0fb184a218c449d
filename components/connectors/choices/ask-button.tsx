import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";

/** Asks the far end. It keeps the focus while it is busy, which a disabled button would lose. */
export function AskButton({
  asking,
  onAsk,
  size = "md",
  children,
}: {
  asking: boolean;
  onAsk: () => void;
  size?: "sm" | "md";
  children: ReactNode;
}) {
  return (
    <Button
      size={size}
      aria-disabled={asking || undefined}
      aria-busy={asking || undefined}
      onClick={asking ? undefined : onAsk}
    >
      {asking && <Spinner />}
      {children}
    </Button>
  );
}
