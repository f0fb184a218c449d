import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { RunOrigin } from "@/lib/core/run-origin";
import { RunLink, runPlace } from "./run-link";

const origin: RunOrigin = {
  ...{ project: "Pedalworks", environment: "Production", jobId: "1", job: "Nightly build", runId: "4711" },
  ...{ url: "https://ab123.us1.dbt.com/deploy/1/runs/4711", step: 4, finishedAt: null },
};

describe("the run that a fact is from", () => {
  it("is a way out that tells nobody where it was taken", () => {
    const html = renderToStaticMarkup(<RunLink origin={origin} />);
    expect(html).toContain('href="https://ab123.us1.dbt.com/deploy/1/runs/4711"');
    expect(html).toMatch(/rel="[^"]*noreferrer/);
  });

  it("is plain text where its address is none of the web", () => {
    const html = renderToStaticMarkup(<RunLink origin={{ ...origin, url: "javascript:alert(1)" }} />);
    expect(html).not.toContain("javascript");
    expect(html).toContain("Nightly build · run #4711");
  });

  it("is placed by project, environment and step, as far as they are known", () => {
    expect(runPlace(origin)).toBe("Pedalworks · Production · step 4");
    expect(runPlace({ ...origin, environment: null, step: null })).toBe("Pedalworks");
  });
});
