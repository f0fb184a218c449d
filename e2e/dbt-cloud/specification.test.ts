import { describe, expect, it } from "vitest";
import type { Exchange } from "./exchange";
import type { Parameter } from "./query";
import { endpoints } from "./router";
import { askEverything } from "./specification/ask-everything";
import { allDifferences } from "./specification/check-answer";
import { checkExchanges } from "./specification/check-exchanges";
import { typeName } from "./specification/check-query";
import { operationOf, readSpecification, specificationFolder } from "./specification/specification";
import { startDbtCloud } from "./start";

const folder = specificationFolder();

it("dbt Cloud's specification is beside the project, at least on CI", () => {
  if (!folder) console.warn("../shared/dbt-cloud is not here: the stand-in is not checked against the specification");
  expect(folder !== null || !process.env.CI).toBe(true);
});

/** Our kinds of parameters in the words of `typeName`. */
const kindName = (parameter: Parameter): string => {
  if (typeof parameter !== "string") return "manyOf" in parameter ? "list of string" : "string";
  const names: Partial<Record<typeof parameter, string>> = {
    text: "string",
    texts: "list of string",
    integers: "list of integer",
    instants: "list of date-time",
    limit: "integer",
    offset: "integer",
  };
  return names[parameter] ?? parameter;
};

const describeWith = (specified: string) =>
  describe("by dbt Cloud's specification", () => {
    const specification = readSpecification(specified);
    const answered = startDbtCloud().then(async (cloud) => {
      await askEverything(cloud).finally(cloud.close);
      return cloud;
    });

    it.each(endpoints.map((endpoint) => [endpoint.template, endpoint] as const))(
      "%s has these parameters and no others",
      (template, { parameters }) => {
        const operation = operationOf(specification, template.replace(/\{\w+\}/g, "1"));
        const kinds = Object.entries(parameters).map(([name, parameter]) => [name, kindName(parameter)]);
        const specifiedKinds = [...(operation?.query ?? [])].map(([name, { schema }]) => [name, typeName(schema)]);
        expect(operation?.template).toBe(template);
        expect(Object.fromEntries(kinds)).toEqual(Object.fromEntries(specifiedKinds));
      },
    );

    it("everything that can be asked is answered as specified, but for what is known to differ", async () => {
      const { requests, violations } = await answered;
      const { faults, met } = checkExchanges(specification, requests);
      expect(faults).toEqual([]);
      expect(violations).toEqual([]);
      expect(new Set(requests.map(({ status }) => status))).toEqual(new Set([200]));
      expect([...met].sort()).toEqual(allDifferences().sort());
    });

    const runs = "/api/v2/accounts/1/runs/";
    const exchange = (changes: Partial<Exchange>): Exchange => ({
      method: "GET",
      path: runs,
      query: {},
      accept: null,
      scheme: "Token",
      status: 404,
      contentType: "application/json",
      ...changes,
    });
    const status = { code: 200, is_success: true, user_message: "", developer_message: "" };
    const extra = { filters: {}, order_by: "id", pagination: { count: 1, total_count: 1 } };
    const run = { created_at: "2026-11-01 10:00:00.000000+00:00", updated_at: "2026-11-01T10:00:00Z" };
    const good = (data: unknown) => exchange({ status: 200, answer: { status, data, extra } });

    it.each([
      ["another method", exchange({ method: "POST" }), "not in the specification"],
      ["a path of nobody", exchange({ path: "/api/v2/accounts/1/run/" }), "not in the specification"],
      ["an unknown parameter", exchange({ query: { job_id: ["1"] } }), "there is no parameter job_id"],
      ["a word for a number", exchange({ query: { status: ["success"] } }), "status is not integer"],
      ["a list with commas", exchange({ query: { status__in: ["10,20"] } }), "status__in is not list of integer"],
      ["a list without its envelope", exchange({ status: 200, answer: [] }), "must be object"],
      ["a missing field", good([{ created_at: run.created_at }]), "updated_at"],
      ["a wrong type", good([{ ...run, status: "Success" }]), "/data/0/status must be integer"],
      ["a wrong enum", good([{ ...run, retry_not_supported_reason: "NO" }]), "must be equal to one of"],
      ["no date", good([{ ...run, finished_at: "yesterday" }]), 'must match format "date-time"'],
      ["a null that nobody has seen", good([{ ...run, status: null }]), "/data/0/status must be integer"],
      ["a field of nobody", good([{ ...run, colour: "red" }]), "colour"],
      ["a refusal without its code", exchange({ answer: { status: {} } }), "is_success"],
    ])("the check finds %s", (_, wrong, fault) => {
      expect(checkExchanges(specification, [good([run])]).faults).toEqual([]);
      expect(checkExchanges(specification, [wrong]).faults.join("\n")).toContain(fault);
    });
  });

if (folder) describeWith(folder);
