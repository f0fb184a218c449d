import { describe, expect, it } from "vitest";
import { WarningList } from "@/lib/core/warnings";
import { noMetadata } from "@/lib/dbt/artifact-metadata";
import type { ArtifactName } from "@/lib/integrations/contract";
import { MixedRuns } from "./mixed-runs";

const file = (
  name: ArtifactName,
  invocationId: string | null,
  generatedAt: string | null = "2026-11-02T06:00:00Z",
) => ({
  ...{ name, path: `target/${name}.json` },
  metadata: { ...noMetadata, invocationId, generatedAt },
});
const docs = "d0deb652-a2b5-406c-8804-592d2ed1fc6d";
const build = "0f83d8ca-a171-4e1d-a352-9c7dd7a375cb";

const originOf = (runId: string) => ({
  ...{ project: "Shop", environment: null, jobId: "1", job: "Nightly build", runId, step: 4, finishedAt: null },
  url: `https://cloud.test/runs/${runId}`,
});

const warned = (manifest: ReturnType<typeof file>, ...others: ReturnType<typeof file>[]) => {
  const runs = new MixedRuns();
  runs.compare(manifest, others);
  const warnings = new WarningList();
  runs.warn(warnings);
  return warnings.list;
};

describe("artifacts of different runs", () => {
  it("are named with both runs and when each was written, and that this is usual", () => {
    const [warning, ...more] = warned(
      file("manifest", docs),
      file("catalog", docs, "2026-11-02T06:00:05Z"),
      file("run_results", build, "2026-11-02T05:59:00.123456Z"),
    );
    expect(more).toEqual([]);
    expect(warning).toMatchObject({
      ...{ code: "artifacts-of-different-runs", count: 1 },
      message: expect.stringContaining("usual where dbt docs generate ran after dbt build"),
      examples: [
        "target/run_results.json: run 0f83d8ca, written 2026-11-02T05:59:00.123Z; target/manifest.json: run d0deb652, written 2026-11-02T06:00:00.000Z",
      ],
    });
    expect(warning?.message).not.toContain("The catalog is");
  });

  it("say plainly that a catalog is a day behind its manifest, or ahead of it", () => {
    const message = (catalogAt: string) =>
      warned(file("manifest", docs), file("catalog", build, catalogAt))[0]?.message ?? "";
    expect(message("2026-11-01T05:00:00Z")).toContain("more than a day older than the manifest");
    expect(message("2026-11-01T07:00:00Z")).not.toContain("The catalog is");
    expect(message("2026-11-02T06:00:01Z")).toContain("newer than the manifest");
    expect(message("soon")).not.toContain("The catalog is");
  });

  it("are not made of files of one run, or of files that name none", () => {
    expect(warned(file("manifest", docs), file("catalog", docs), file("run_results", null))).toEqual([]);
    expect(warned(file("manifest", null), file("catalog", build))).toEqual([]);
  });

  it("are no matter of warning where each was chosen for its run, which is shown beside what it says", () => {
    const chosen = (name: ArtifactName, runId: string) => ({ ...file(name, runId), origin: originOf(runId) });
    const others = [chosen("catalog", build), chosen("run_results", build), chosen("sources", build)];
    expect(warned(chosen("manifest", docs), ...others)).toEqual([]);
    expect(warned(chosen("manifest", docs), ...others, file("run_results", build))).toMatchObject([{ count: 1 }]);
  });
});
