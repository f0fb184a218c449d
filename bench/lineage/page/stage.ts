import type { ReactFlowInstance } from "@xyflow/react";

type Frames = { frames: number; took: number; longest: number };

/** What the bench calls from outside. */
export type Stage = {
  /** Milliseconds from the start of the navigation until the whole graph had been on the screen for two frames. */
  readyAt: number;
  /** Pans and zooms at each frame for so long. */
  move(duration: number): Promise<Frames>;
  /** Comes near to the middle of the graph in one step, and back; the longest frame of each way. */
  step(): Promise<{ near: Frames; far: Frames }>;
};

declare global {
  interface Window {
    stage?: Stage;
  }
}

const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

async function watch(duration: number, act: (passed: number) => void): Promise<Frames> {
  const start = await nextFrame();
  let [last, longest, frames] = [start, 0, 0];
  while (last - start < duration) {
    act(last - start);
    const now = await nextFrame();
    longest = Math.max(longest, now - last);
    last = now;
    frames++;
  }
  return { frames, took: last - start, longest };
}

/** Waits until the whole graph is on the screen, then lets the bench in. */
export async function stage(flow: ReactFlowInstance, isWhole: () => boolean): Promise<void> {
  while (!isWhole()) await nextFrame();
  await nextFrame();
  await nextFrame();
  const readyAt = performance.now();
  const whole = flow.getViewport();
  window.stage = {
    readyAt,
    move: async (duration) => {
      const moved = await watch(duration, (passed) => {
        const zoom = whole.zoom * (1 + 0.1 * Math.sin(passed / 300));
        flow.setViewport({ x: whole.x + 200 * Math.sin(passed / 400), y: whole.y + 80 * Math.cos(passed / 500), zoom });
      });
      flow.setViewport(whole);
      return moved;
    },
    step: async () => {
      const middle = { x: window.innerWidth / 2, y: window.innerHeight / 2 };
      const place = { x: (middle.x - whole.x) / whole.zoom, y: (middle.y - whole.y) / whole.zoom };
      const once = (act: () => void) => (passed: number) => passed === 0 && act();
      const zoom = 0.6;
      const near = await watch(
        1_500,
        once(() => flow.setViewport({ x: middle.x - place.x * zoom, y: middle.y - place.y * zoom, zoom })),
      );
      const far = await watch(
        1_500,
        once(() => flow.setViewport(whole)),
      );
      return { near, far };
    },
  };
}
