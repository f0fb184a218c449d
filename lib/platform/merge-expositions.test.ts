import { expect, it } from "vitest";
import { mergeExpositions } from "./merge-expositions";

it("describes each metric once and keeps the samples of all processes with it", () => {
  const of = (process: string, value: number) =>
    `# HELP syncs_total Syncs\n# TYPE syncs_total counter\nsyncs_total{process="${process}"} ${value}\n`;
  const merged = mergeExpositions([of("web", 1), `${of("worker-1", 2)}\n# HELP up Up\n# TYPE up gauge\nup 1\n`]);
  expect(merged).toBe(
    '# HELP syncs_total Syncs\n# TYPE syncs_total counter\nsyncs_total{process="web"} 1\nsyncs_total{process="worker-1"} 2\n\n# HELP up Up\n# TYPE up gauge\nup 1\n',
  );
});
