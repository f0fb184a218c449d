import { gunzipSync } from "node:zlib";
import { demoFiles, type SeededBucket } from "../object-stores/seed";
import type { Provocation, Settings } from "./provocation";

/** Files that are no good, each in a folder of its own: the same for every store. */
export async function fileProvocations(
  bucket: SeededBucket,
  settings: (path: string) => Settings,
): Promise<Provocation[]> {
  const demo = demoFiles("1.12");
  const packed = demo["manifest.json.gz"];
  if (!packed) throw new Error("The sample project has a manifest.");
  const plain = gunzipSync(packed);
  const { metadata } = JSON.parse(plain.toString());
  const cases: [folder: string, file: string, content: Buffer | string, done: string, step?: string][] = [
    ["empty", "manifest.json", "", "The manifest has no bytes", "find"],
    ["half", "manifest.json", plain.subarray(0, plain.length / 2), "The manifest ends in its middle"],
    ["half-gz", "manifest.json.gz", packed.subarray(0, packed.length / 2), "The gzipped manifest ends in its middle"],
    ["page", "manifest.json", "<!doctype html><html></html>", "The manifest is a web page"],
    ["other", "manifest.json", '{"name": "an app", "icons": []}', "The manifest is another file of that name"],
    ["catalog", "manifest.json", demo["catalog.json.gz"] ?? "", "The manifest is a catalog"],
    [
      "bare",
      "manifest.json",
      JSON.stringify({ metadata, nodes: {}, sources: {} }),
      "The manifest holds no nodes",
      "holds",
    ],
  ];
  for (const [folder, file, content] of cases) await bucket.put({ [`${folder}/${file}`]: content });
  return cases.map(([folder, , , done, step = "read"]) => ({
    ...{ by: "server", done, step },
    settings: () => settings(folder),
  }));
}
