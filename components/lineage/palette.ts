/**
 * Colours and font of the page for who paints. Read once a theme: asking for one makes the browser work out the style of
 * the whole page first, which while cards come and go is most of a frame.
 */
let known = new Map<string, string>();
let version = 0;
let isWatched = false;
const listeners = new Set<() => void>();

function watchTheme() {
  isWatched = true;
  const forget = () => {
    known = new Map();
    version++;
    for (const listener of listeners) listener();
  };
  new MutationObserver(forget).observe(document.documentElement, { attributes: true });
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", forget);
}

function read(name: string, ask: () => string): string {
  if (!isWatched) watchTheme();
  const value = known.get(name) ?? ask();
  known.set(name, value);
  return value;
}

/** The value of a CSS variable of the page. */
export const colourOf = (variable: string): string =>
  read(variable, () => getComputedStyle(document.documentElement).getPropertyValue(variable).trim());

export const pageFont = (): string => read("font", () => getComputedStyle(document.body).fontFamily);

/** Another number after each change of the theme: what was painted before is in the old colours. */
export const paletteVersion = (): number => version;

export function onThemeChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
