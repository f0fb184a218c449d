"use client";

import { useCallback, useEffect, useState } from "react";

/**
 * The document goes full screen, not the canvas: menus and sheets stand at its end and would be left behind. The page
 * covers everything else itself while this is on.
 */
export function useFullScreen(): [isOn: boolean, toggle: () => void] {
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    const onChange = () => setOn(document.fullscreenElement !== null);
    document.addEventListener("fullscreenchange", onChange);
    return () => document.removeEventListener("fullscreenchange", onChange);
  }, []);
  const toggle = useCallback(() => {
    if (document.fullscreenElement) document.exitFullscreen();
    // A browser may refuse, as phones do: then the page at least covers the window.
    else document.documentElement.requestFullscreen?.().catch(() => setOn((on) => !on));
  }, []);
  return [isOn, toggle];
}
