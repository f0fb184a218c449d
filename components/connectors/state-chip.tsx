import {
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CirclePause,
  ClockAlert,
  KeyRound,
  LoaderCircle,
  type LucideIcon,
  OctagonPause,
} from "lucide-react";
import { Badge, type Tone } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import type { ConnectorView } from "@/lib/connectors/schema";

const looks: Record<ConnectorView["state"], { word: string; icon: LucideIcon; tone: Tone }> = {
  new: { word: "Not synced yet", icon: CircleDashed, tone: "neutral" },
  syncing: { word: "Syncing", icon: LoaderCircle, tone: "info" },
  healthy: { word: "Healthy", icon: CircleCheck, tone: "success" },
  failing: { word: "Failing", icon: CircleAlert, tone: "danger" },
  held: { word: "Held", icon: CirclePause, tone: "warning" },
  paused: { word: "Paused", icon: OctagonPause, tone: "danger" },
  stale: { word: "Stale", icon: ClockAlert, tone: "warning" },
  unreadable: { word: "Unreadable", icon: KeyRound, tone: "danger" },
};

/** Where a connector stands, in a word. The reason belongs beside it, not in it. */
export function StateChip({ state }: { state: ConnectorView["state"] }) {
  const { word, icon: Icon, tone } = looks[state];
  return (
    <Badge tone={tone}>
      <Icon aria-hidden className={cn(state === "syncing" && "animate-spin")} />
      {word}
    </Badge>
  );
}
