import { CircleCheck, CircleMinus, CircleX, type LucideIcon, TriangleAlert } from "lucide-react";
import type { StepStatus } from "@/lib/integrations/contract";

export const stepLooks: Record<StepStatus, { word: string; icon: LucideIcon; text: string }> = {
  passed: { word: "Passed", icon: CircleCheck, text: "text-success" },
  failed: { word: "Failed", icon: CircleX, text: "text-danger" },
  warned: { word: "Warning", icon: TriangleAlert, text: "text-warning" },
  skipped: { word: "Skipped", icon: CircleMinus, text: "text-ink-faint" },
};
