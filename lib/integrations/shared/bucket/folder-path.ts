import { artifactOfFile, fileOf } from "./artifact-object";
import { shown } from "./shown-text";

/** A path as it was typed, as the beginning of keys. */
export type FolderPath = {
  prefix: string;
  /** What was made of it on the way. */
  notes: string[];
  /** What is probably a mistake. */
  doubt: string | null;
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

type Pasted = { bucket: string | null; path: string };

/** The address of a web page or of an object: the folder stands behind the bucket's name, or in a field of its own. */
const fromUrl = (typed: string, isBucket: (name: string) => boolean): Pasted | null => {
  if (!URL.canParse(typed)) return null;
  const { hostname, pathname, searchParams } = new URL(typed);
  const prefix = searchParams.get("prefix");
  if (prefix !== null) return { bucket: null, path: prefix };
  const segments = decoded(pathname).split("/").slice(1);
  const at = segments.findIndex(isBucket);
  if (at >= 0) return { bucket: segments[at] ?? null, path: segments.slice(at + 1).join("/") };
  const [first = ""] = hostname.split(".");
  return { bucket: isBucket(first) ? first : null, path: segments.join("/") };
};

const fromAddress = (typed: string, isBucket: (name: string) => boolean): Pasted | null => {
  const scheme = /^([a-z][a-z0-9+]*):\/\//i.exec(typed)?.[1]?.toLowerCase();
  if (scheme === "http" || scheme === "https") return fromUrl(typed, isBucket);
  if (scheme !== undefined) {
    const [authority = "", ...path] = typed.slice(scheme.length + 3).split("/");
    // abfss://container@account.dfs.core.windows.net/path
    return { bucket: authority.split("@")[0] ?? authority, path: path.join("/") };
  }
  const arn = /^arn:[^:]*:s3:[^:]*:[^:]*:([^/]*)\/?(.*)$/is.exec(typed);
  return arn ? { bucket: arn[1] ?? "", path: arn[2] ?? "" } : null;
};

/**
 * The folder that somebody means by what they typed.
 * @param bucket in words, such as `the bucket acme-dbt`: one of them is its name
 */
export const readFolderPath = (typed: string | undefined, bucket: string): FolderPath => {
  const names = new Set(bucket.split(/\s+/));
  const notes: string[] = [];
  let doubt: string | null = null;
  let path = (typed ?? "").trim();
  const pasted = fromAddress(path, (name) => names.has(name));
  if (pasted) {
    path = pasted.path;
    if (pasted.bucket !== null && pasted.bucket !== "" && !names.has(pasted.bucket))
      doubt = `The path names ${shown(pasted.bucket)}, but Connetra looks in ${shown(bucket)}.`;
    notes.push(`The address is taken for ${path === "" ? "no path" : `the path ${shown(path)}`}.`);
  }
  if (path.includes("\\")) {
    path = path.replaceAll("\\", "/");
    notes.push("Backslashes in the path are taken for slashes.");
  }
  const bare = path.replace(/^(?:\.?\/)+/, "");
  if (path.startsWith("/") && bare !== "" && !pasted) notes.push("The slash at the start of the path is left out.");
  path = bare === "." ? "" : bare;

  const pattern = path.indexOf("*");
  if (pattern >= 0) {
    path = path.slice(0, path.lastIndexOf("/", pattern) + 1);
    const read = path === "" ? `all of ${shown(bucket)}` : shown(path);
    notes.push(`Folders of runs and projects are found without *, so the path is taken for ${read}.`);
  } else if (path !== "" && !path.endsWith("/")) {
    const file = fileOf(path);
    if (artifactOfFile(file)) {
      path = path.slice(0, path.length - file.length);
      notes.push(
        `The path names a file; its folder is read: ${path === "" ? `all of ${shown(bucket)}` : shown(path)}.`,
      );
    } else path += "/";
  }
  return { prefix: path, notes, doubt };
};
