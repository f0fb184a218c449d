import { describe, expect, it } from "vitest";
import { requireFollowsLive, type Told } from "./follows-live";

const manifest = (project: string | null, generatedAt: string | null, place = ""): Told => ({
  ...{ name: "manifest", path: `${place}manifest.json`, place, project, generatedAt },
});
const monday = "2026-11-02T06:00:00Z";
const tuesday = "2026-11-03T06:00:00.123456Z";

describe("what would follow the live version", () => {
  it.each<[string, Told[], Told[]]>([
    ["the same again", [manifest("shop", monday)], [manifest("shop", monday)]],
    ["a newer one", [manifest("shop", monday)], [manifest("shop", tuesday)]],
    [
      "one beside it",
      [manifest("shop", tuesday, "a/")],
      [manifest("shop", tuesday, "a/"), manifest("ads", monday, "b/")],
    ],
    ["one that moved", [manifest("shop", monday)], [manifest("shop", tuesday, "a/"), manifest("ads", monday, "")]],
    ["one that does not tell when", [manifest("shop", monday)], [manifest("shop", null)]],
    ["one of a dbt that names no project", [manifest(null, monday)], [manifest("shop", tuesday)]],
    ["the first", [], [manifest("shop", monday)]],
  ])("%s passes", (_, live, next) => {
    expect(() => requireFollowsLive(live, next)).not.toThrow();
  });

  it("is refused when it is older, also where its place has another name by now", () => {
    for (const place of ["", "new/"])
      expect(() => requireFollowsLive([manifest("shop", tuesday)], [manifest("shop", monday, place)])).toThrow(
        expect.objectContaining({ code: "artifact-older", message: expect.stringContaining(monday) }),
      );
  });

  it("is refused when it is another project in the place of one that is gone", () => {
    expect(() => requireFollowsLive([manifest("shop", monday)], [manifest("ads", tuesday)])).toThrow(
      expect.objectContaining({ code: "artifact-other-project", message: expect.stringMatching(/ads.*shop/) }),
    );
  });
});
