import { describe, expect, it } from "vitest";
import { noMetadata } from "@/lib/dbt/artifact-metadata";
import { addPackage, requireSameProject } from "./same-project";

const file = (path: string, said: { projectName?: string; adapterType?: string }, ...packages: string[]) => ({
  path,
  metadata: { ...noMetadata, ...said },
  packages: new Set(packages),
});
const manifest = file("a/manifest.json", { projectName: "shop", adapterType: "snowflake" }, "shop", "dbt_utils");

describe("a file that is read with a manifest", () => {
  it.each([
    file("a/catalog.json", {}, "shop"),
    file("a/catalog.json", {}, "dbt_utils", "somewhere_else"),
    file("a/catalog.json", {}),
    file("a/catalog.json", { projectName: "shop", adapterType: "snowflake" }),
  ])("belongs to it as long as nothing speaks against it", (other) => {
    expect(() => requireSameProject(manifest, other)).not.toThrow();
  });

  it.each([
    [file("a/run_results.json", { projectName: "sales" }), "sales", "shop"],
    [file("a/catalog.json", { adapterType: "postgres" }), "postgres", "snowflake"],
    [file("a/catalog.json", {}, "sales", "audit"), "audit, sales", "shop"],
  ])("is refused when it is of another project, with both named", (other, theirs, ours) => {
    const refused = () => requireSameProject(manifest, other);
    expect(refused).toThrow(expect.objectContaining({ code: "artifact-mismatch" }));
    for (const part of [other.path, theirs, manifest.path, ours]) expect(refused).toThrow(part);
  });

  it("is not judged by the hooks that ran", () => {
    const packages = new Set<string>();
    for (const key of ["model.shop.orders", "operation.other.on_run_end-0", "sql_operation.more.q", "odd"])
      addPackage(packages, key);
    expect([...packages]).toEqual(["shop"]);
  });
});
