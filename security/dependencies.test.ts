import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { report } from "./figures";

const lock = z
  .object({ packages: z.record(z.string(), z.object({ version: z.string().optional(), dev: z.boolean().optional() })) })
  .parse(JSON.parse(fs.readFileSync(path.join(path.dirname(import.meta.dirname), "package-lock.json"), "utf8")));

/** The least version without a known fault of high severity, as advisories had it when this was written. */
const least: Record<string, [version: string, advisory: string]> = {
  next: ["16.3.3", "GHSA-2xp9-vwfh-vxw4"],
  "next-auth": ["4.24.15", "GHSA-7rqj-j65f-68wh"],
  react: ["19.2.1", "CVE-2025-55182"],
  "react-dom": ["19.2.1", "CVE-2025-55182"],
  mysql2: ["3.23.1", "GHSA-rgwj-5xj2-c3m3"],
  "deepmerge-ts": ["8.0.0", "GHSA-ggr8-5vv4-36mx"],
  undici: ["7.24.0", "GHSA-vrm6-8vpv-qv8q"],
  axios: ["1.15.0", "GHSA-fvcv-3m26-pcqx"],
  "fast-xml-parser": ["5.7.0", "GHSA-gh4j-gqv2-49f6"],
  "find-my-way": ["9.7.0", "GHSA-c96f-x56v-gq3h"],
  valibot: ["1.2.0", "GHSA-vqpr-j7v3-hqw9"],
};

const parts = (version: string): number[] => version.split(/[.-]/).map(Number);
const isBelow = (version: string, other: string): boolean => {
  const [ours, theirs] = [parts(version), parts(other)];
  const at = theirs.findIndex((part, place) => part !== ours[place]);
  return at >= 0 && (ours[at] ?? 0) < (theirs[at] ?? 0);
};
const installed = Object.entries(lock.packages)
  .filter(([, { dev }]) => !dev)
  .map(([place, { version = "" }]) => ({ place, name: place.split("node_modules/").at(-1) ?? "", version }));

describe("P4 what Connetra is built of", () => {
  it.each(Object.entries(least))(
    "P4 no %s is older than its last known fault allows, wherever it lies",
    (name, [version]) => {
      const found = installed.filter((one) => one.name === name);
      expect(found.length, "a package that is gone need not be listed").toBeGreaterThan(0);
      expect(found.filter((one) => isBelow(one.version, version))).toEqual([]);
    },
  );

  it("P4 compares versions as numbers", () => {
    expect(isBelow("16.3.2", "16.3.3")).toBe(true);
    expect(isBelow("16.10.0", "16.3.3")).toBe(false);
    expect(isBelow("3.15.3", "3.23.1")).toBe(true);
    expect(isBelow("8.0.0", "8.0.0")).toBe(false);
    report("P4", { packages: installed.length, "looked up": Object.keys(least).length });
  });
});
