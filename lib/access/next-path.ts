/** Where to go after signing in: a path of this site, whatever was asked for. */
export function nextPath(asked: string | string[] | null | undefined): string {
  if (typeof asked !== "string" || asked.length > 2000) return "/";
  // Browsers read a backslash as a slash and skip control characters, so "/\evil" and "/\t/evil" leave the site.
  if (!asked.startsWith("/") || /^\/[/\\]/.test(asked) || /[\u0000-\u001f\u007f\\]/.test(asked)) return "/";
  const here = "http://here.invalid";
  if (!URL.canParse(asked, here)) return "/";
  const url = new URL(asked, here);
  // A path that normalises to two slashes ("/.//evil") would leave the site on the way back.
  if (url.origin !== here || url.pathname.startsWith("//")) return "/";
  return `${url.pathname}${url.search}${url.hash}`;
}

/** The sign-in page, with the way back to where somebody wanted to go. */
export const signInPath = (next?: string | null): string => {
  const path = nextPath(next);
  return path === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`;
};
