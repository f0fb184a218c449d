import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const root = path.dirname(import.meta.dirname);
const filesIn = (folder: string): string[] =>
  fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => path.join(folder, name))
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) && !name.includes("generated"));

/** The address of a file of app/: without its groups and its own name. */
const addressOf = (file: string): string =>
  `/${file
    .split(path.sep)
    .slice(1, -1)
    .filter((part) => !/^\(.*\)$/.test(part))
    .join("/")}`;

const inApp = filesIn("app");
const named = (name: RegExp) =>
  inApp.filter((file) => name.test(path.basename(file))).map((file) => ({ file, address: addressOf(file) }));

export const pages = named(/^page\.tsx?$/);
export const handlers = named(/^route\.tsx?$/);
/** Files that Next neither serves at an address nor wraps around a page. */
const shells = /^(layout|template|error|global-error|not-found|forbidden|unauthorized|loading|default)\.tsx?$/;
/** What Next would serve at an address of its own by its name alone, such as robots.ts or opengraph-image.tsx. */
export const otherwiseServed = inApp.filter((file) => {
  const name = path.basename(file);
  const isKnown = /^(page|route)\.tsx?$/.test(name) || shells.test(name);
  return !isKnown && /^(robots|sitemap|manifest|icon|apple-icon|opengraph-image|twitter-image)\d*\.tsx?$/.test(name);
});

/** Every file whose functions a browser may call: "use server" at its beginning. */
export const actionFiles = ["app", "components", "lib"]
  .flatMap(filesIn)
  .filter((file) => /^\s*["']use server["']/.test(fs.readFileSync(path.join(root, file), "utf8")));
/** Files with such a function in the middle of others. */
export const hiddenActions = ["app", "components", "lib"]
  .flatMap(filesIn)
  .filter((file) => /\n\s+["']use server["']/.test(fs.readFileSync(path.join(root, file), "utf8")));

export const load = async <T>(file: string): Promise<Record<string, T>> =>
  import(/* @vite-ignore */ pathToFileURL(path.join(root, file)).href);
