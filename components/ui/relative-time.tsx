"use client";

import { useEffect, useState } from "react";
import { formatRelative } from "./format-time";

/** "5 min ago", kept current, with the whole time in its title. Server and browser may differ by a tick: that is expected. */
export function RelativeTime({ at, className }: { at: string | Date; className?: string }) {
  const date = typeof at === "string" ? new Date(at) : at;
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 20_000);
    return () => clearInterval(timer);
  }, []);
  if (Number.isNaN(date.getTime())) return null;
  const iso = date.toISOString();
  return (
    <time
      dateTime={iso}
      title={`${iso.slice(0, 19).replace("T", " ")} UTC`}
      className={className}
      suppressHydrationWarning
    >
      {formatRelative(date.getTime(), now)}
    </time>
  );
}
