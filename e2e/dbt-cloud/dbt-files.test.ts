import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import { demoAccount } from "./demo/demo-account";

const folder = path.join(import.meta.dirname, "../../../shared/schemas");
const isHere = existsSync(folder);

it("dbt's own schemas are beside the project, at least on CI", () => {
  if (!isHere) console.warn("../shared/schemas is not here: rewritten artifacts are not checked against them");
  expect(isHere || !process.env.CI).toBe(true);
});

// Manifests differ from what dbt wrote in their times and ids alone; these three are rewritten further in.
const rewritten = { catalog: "catalog-v1", run_results: "run-results-v6", sources: "sources-v3" };

if (isHere)
  it.each(Object.entries(rewritten))(
    "every %s.json that the stand-in hands out is one by dbt's schema",
    (name, schema) => {
      const file = path.join(folder, `${schema}.dbt-core-1.12.latest.json`);
      const validate = new Ajv2020({ strict: false, logger: false }).compile(JSON.parse(readFileSync(file, "utf8")));
      const written = demoAccount().account.runs.flatMap(({ steps }) =>
        steps.flatMap(({ wrote }) => wrote.get(`${name}.json`) ?? []),
      );
      expect(written.length).toBeGreaterThan(2);
      for (const { read } of written) {
        validate(JSON.parse(read().toString("utf8")));
        expect(validate.errors).toBeNull();
      }
    },
  );
