import { useEffect, useState } from "react";

/** The time zones that the browser knows. None until the page is in the browser: the server's list may be another. */
export function useTimeZones(): readonly string[] {
  const [zones, setZones] = useState<readonly string[]>([]);
  useEffect(() => setZones([...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")])]), []);
  return zones;
}
