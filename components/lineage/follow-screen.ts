import type { Size, Viewport } from "./fit-viewport";

type Screen = { transform: [x: number, y: number, zoom: number]; width: number; height: number };
type Store = { getState: () => Screen; subscribe: (listener: () => void) => () => void };

/**
 * Paints now and at each frame in which the screen has moved or the theme changed; returns how to stop. The store tells of much else, such as
 * each card that comes, and to paint the same again would be most of a frame then.
 */
export function followScreen(
  store: Store,
  onThemeChange: (listener: () => void) => () => void,
  paint: (viewport: Viewport, screen: Size) => void,
): () => void {
  let frame = 0;
  let painted = "";
  const act = () => {
    frame = 0;
    const { transform, width, height } = store.getState();
    painted = key(store.getState());
    paint({ x: transform[0], y: transform[1], zoom: transform[2] }, { width, height });
  };
  act();
  const schedule = () => {
    if (frame === 0) frame = requestAnimationFrame(act);
  };
  const unsubscribe = store.subscribe(() => key(store.getState()) !== painted && schedule());
  const unwatch = onThemeChange(schedule);
  return () => {
    unsubscribe();
    unwatch();
    cancelAnimationFrame(frame);
  };
}

const key = ({ transform, width, height }: Screen): string => `${transform.join()} ${width} ${height}`;
