"use client";

import { RelativeTime } from "@/components/ui/relative-time";
import { useNow } from "../use-now";

/** The scheduler looks every few seconds: what is due for longer than this is waited for. */
const LATE_MS = 60_000;

/** When the next sync comes by itself: "in 5 h". */
export function NextSync({ at }: { at: string | null | undefined }) {
  const now = useNow(true, 20_000);
  if (!at) return "–";
  const isLate = now !== null && now - Date.parse(at) > LATE_MS;
  return isLate ? "due now" : <RelativeTime at={at} />;
}
