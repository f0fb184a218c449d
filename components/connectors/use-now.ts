import { useEffect, useState } from "react";

/** The time, kept current while `running`. Null until the page is in the browser, so that server and browser agree. */
export function useNow(running: boolean, everyMs = 500): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    if (!running) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [running, everyMs]);
  return now;
}
