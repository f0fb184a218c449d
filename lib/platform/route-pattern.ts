import "server-only";
import fs from "node:fs";
import path from "node:path";
import { z } from "zod";

const entry = z.object({ page: z.string(), regex: z.string() });
const manifest = z.object({ staticRoutes: z.array(entry), dynamicRoutes: z.array(entry) });

/** What stands for every address that is none of ours: whoever guesses addresses must not make labels. */
export const OTHER_ROUTE = "other";

/** Tells which route an address belongs to, by the list that a build leaves: names and ids become their placeholders. */
export function createRoutePattern(manifestText: string): (pathname: string) => string {
  const { staticRoutes, dynamicRoutes } = manifest.parse(JSON.parse(manifestText));
  const fixed = new Set(staticRoutes.map(({ page }) => page));
  const patterns = dynamicRoutes.map(({ page, regex }) => ({ page, regex: new RegExp(regex) }));
  return (pathname) => {
    if (pathname.startsWith("/_next/")) return "/_next";
    if (fixed.has(pathname)) return pathname;
    return patterns.find(({ regex }) => regex.test(pathname))?.page ?? OTHER_ROUTE;
  };
}

let known: ((pathname: string) => string) | undefined;

/** As `createRoutePattern`, for the build that is served; without one, as in development, only the part of the site is told. */
export function routePattern(pathname: string): string {
  known ??= patternOfBuild();
  return known(pathname);
}

function patternOfBuild(): (pathname: string) => string {
  try {
    return createRoutePattern(fs.readFileSync(path.join(process.cwd(), ".next/routes-manifest.json"), "utf8"));
  } catch {
    return (pathname) =>
      /^\/(?:api\/(?:v1|auth|health|ready|metrics)|_next)(?=\/|$)/.exec(pathname)?.[0] ?? OTHER_ROUTE;
  }
}
