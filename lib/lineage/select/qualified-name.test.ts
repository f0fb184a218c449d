import fs from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { z } from "zod";
import { assetType, isTestType } from "../../core/catalog";
import { noFacts, qualifiedName, type Selectable } from "./selectable";

const node = z.object({
  ...{ unique_id: z.string(), name: z.string(), package_name: z.string(), fqn: z.array(z.string()) },
  ...{ resource_type: assetType.or(z.literal("operation")), original_file_path: z.string() },
});
const manifest = z.object({
  ...{ nodes: z.record(z.string(), node), sources: z.record(z.string(), node) },
  ...{ exposures: z.record(z.string(), node), metrics: z.record(z.string(), node) },
});
const facts: Omit<Selectable, "key" | "type" | "name" | "package" | "path"> = {
  ...noFacts,
  ...{ database: null, schema: null, materialization: null, testStatus: "none", owner: null, freshness: null },
};

it("is dbt's own, for everything in a real project", () => {
  const file = path.resolve(import.meta.dirname, "../../../demo/artifacts/1.12/manifest.json.gz");
  const { nodes, sources, exposures, metrics } = manifest.parse(
    JSON.parse(gunzipSync(fs.readFileSync(file)).toString()),
  );
  const all = [nodes, sources, exposures, metrics].flatMap((each) => Object.values(each));
  let count = 0;
  for (const { unique_id: key, name, package_name, resource_type: type, original_file_path, fqn } of all) {
    if (type === "operation" || isTestType(type)) continue;
    count++;
    expect(qualifiedName({ ...facts, key, type, name, package: package_name, path: original_file_path })).toEqual(fqn);
  }
  expect(count).toBeGreaterThan(40);
});
