import { describe, expect, it } from "vitest";
import type { ResultDraft } from "@/lib/core/catalog";
import { BuildEvidence } from "./build-evidence";

const result = (key: string, status: string, kind: ResultDraft["kind"] = "run"): ResultDraft => ({
  ...{ key, kind, status, message: null, failures: null, executionTime: null },
  ...{ startedAt: null, completedAt: null, threadId: null, invocationId: null, facts: {} },
});

describe("BuildEvidence", () => {
  it("goes by the last run, and says nothing of what no file tells of", () => {
    const judge = new BuildEvidence().judge([result("model.a", "success"), result("model.b", "error")]);
    expect(["model.a", "model.b", "model.c"].map(judge)).toEqual(["built", "not-built", null]);
  });

  it("goes by dbt's catalog where that lists a relation, though its last run failed", () => {
    const evidence = new BuildEvidence();
    evidence.looked("model.a", true);
    evidence.looked("model.b", false);
    const judge = evidence.judge([result("model.a", "skipped")]);
    expect(["model.a", "model.b"].map(judge)).toEqual(["built", "not-built"]);
  });

  it("takes the freshness of a source for no build", () => {
    expect(new BuildEvidence().judge([result("source.a", "pass", "freshness")])("source.a")).toBeNull();
  });
});
