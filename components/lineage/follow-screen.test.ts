import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { followScreen } from "./follow-screen";

const storeAt = () => {
  const listeners = new Set<() => void>();
  const state = { transform: [0, 0, 1] as [number, number, number], width: 100, height: 100 };
  return {
    state,
    getState: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: () => {
      for (const listener of listeners) listener();
    },
  };
};
const noTheme = () => () => {};
let frames: (() => void)[] = [];
const runFrames = () => {
  for (const act of frames.splice(0)) act();
};

beforeEach(() => {
  frames = [];
  vi.stubGlobal("requestAnimationFrame", (act: () => void) => frames.push(act));
  vi.stubGlobal("cancelAnimationFrame", () => {
    frames = [];
  });
});
afterEach(() => vi.unstubAllGlobals());

it("paints at once, and again only when the screen has moved, once a frame", () => {
  const store = storeAt();
  const paint = vi.fn();
  followScreen(store, noTheme, paint);
  store.tell();
  runFrames();
  expect(paint).toHaveBeenCalledTimes(1);
  store.state.transform = [5, 0, 1];
  store.tell();
  store.tell();
  runFrames();
  expect(paint).toHaveBeenCalledTimes(2);
  expect(paint).toHaveBeenLastCalledWith({ x: 5, y: 0, zoom: 1 }, { width: 100, height: 100 });
});

it("paints nothing more once it is stopped", () => {
  const store = storeAt();
  const paint = vi.fn();
  const stop = followScreen(store, noTheme, paint);
  store.state.transform = [5, 0, 1];
  store.tell();
  stop();
  runFrames();
  store.tell();
  runFrames();
  expect(paint).toHaveBeenCalledTimes(1);
});

it("paints the same place in the colours of another theme", () => {
  const store = storeAt();
  const paint = vi.fn();
  let change = () => {};
  followScreen(
    store,
    (listener) => {
      change = listener;
      return () => {};
    },
    paint,
  );
  change();
  runFrames();
  expect(paint).toHaveBeenCalledTimes(2);
});
