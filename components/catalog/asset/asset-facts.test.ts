import { describe, expect, it } from "vitest";
import { constraintText, shortTestName } from "./asset-words";
import { factSections, factTable } from "./fact-sections";
import { factAt, safeHref, textAt } from "./read-facts";
import { safeKeys } from "./safe-keys";
import { unlabelled, warehouseFacts } from "./warehouse-facts";

describe("an address in a fact", () => {
  it.each(["https://bi.example/boards/12", "http://bi.example", "mailto:marit@pedalworks.example"])(
    "%s becomes a link",
    (address) => expect(safeHref(address)).toContain(address.slice(0, 10)),
  );

  it.each([
    "javascript:alert(1)",
    " JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "//bi.example",
    "boards/12",
    "",
  ])("%j stays text", (address) => expect(safeHref(address)).toBeNull());
});

describe("facts", () => {
  it("are read by own properties alone", () => {
    expect(factAt({}, "constructor.name")).toBeUndefined();
    expect(textAt(JSON.parse('{"__proto__": {"x": "own"}}'), "__proto__.x")).toBe("own");
  });

  it("keep what stands under a key of JavaScript's own, however deep, under a name that is none", () => {
    const facts = JSON.parse('{"meta": [{"__proto__": {"x": 1, "__proto__": 2}}], "constructor": "c"}');
    expect(safeKeys(facts)).toEqual({ meta: [{ "[__proto__]": { x: 1, "[__proto__]": 2 } }], constructor: "c" });
  });

  it("of a metric name its expression and what it is built from", () => {
    const [section] = factSections("metric", {
      metric: { type: "derived", type_params: { expr: "a / b", metrics: [{ name: "a" }, { name: "b" }] } },
    });
    expect(section?.facts).toEqual([
      { label: "Kind", kind: "text", value: "derived" },
      { label: "Expression", kind: "code", value: "a / b" },
      { label: "Built from", kind: "list", values: ["a", "b"] },
    ]);
  });

  it("of a source say when it is late, in words", () => {
    const sections = factSections("source", {
      source: { freshness: { warn_after: { count: 1, period: "day" }, error_after: { count: 36, period: "hour" } } },
    });
    expect(sections.at(-1)?.facts.map(({ label, ...fact }) => [label, "value" in fact && fact.value])).toEqual([
      ["Warns when older than", "1 day"],
      ["Late when older than", "36 hours"],
    ]);
  });

  it("of no known shape make no section and no error", () => {
    expect(factSections("exposure", { exposure: [1, 2], version: null, constraints: "x" })).toEqual([]);
  });

  it("in a list become a table without columns that nobody filled", () => {
    expect(
      factTable("Entities", [
        { expr: "id", label: null, name: "rider", config: {} },
        { name: "bike", deep: { a: 1 } },
        7,
      ]),
    ).toEqual({
      label: "Entities",
      columns: ["name", "expr", "deep"],
      rows: [
        ["rider", "id", ""],
        ["bike", "", "a: 1"],
      ],
    });
  });
});

describe("what a warehouse tells", () => {
  const said = (facts: Record<string, unknown>) =>
    warehouseFacts(facts).map(({ label, value }) => `${label}: ${value}`);

  it("has words of its own, and a figure that is a guess says so", () => {
    expect(said({ rowEstimate: 1200, sizeBytes: 96_000, sortKey: "id", lateBinding: true })).toEqual([
      ...["Rows: about 1,200", "Size: 94 KB", "Sort key: id", "Late-binding view: yes"],
    ]);
    expect(said({ rowCount: 1200, transient: false, rowEstimate: -1 })).toEqual(["Rows: 1,200"]);
  });

  it("of a table a day names the first day and the last", () => {
    const shards = { shards: 4, newestShard: "2026-11-01", oldestShard: "2026-10-28" };
    expect(said(shards)).toEqual(["One a day: 4 tables, 2026-10-28 to 2026-11-01"]);
    expect(unlabelled(shards)).toEqual({});
  });

  it("of labels and files is one a line", () => {
    expect(said({ labels: { team: "sales", pii: "" }, sourceUris: ["gs://a", "gs://b"] })).toEqual([
      ...["Files: gs://a\ngs://b", "Labels: team: sales\npii"],
    ]);
  });

  it("that has no word is kept for the tree", () => {
    expect(unlabelled({ rowCount: 1, novel: 2 })).toEqual({ novel: 2 });
  });
});

describe("a test's name beside its asset", () => {
  it.each([
    ["not_null_fct_orders_order_id", "fct_orders", "order_id", "not_null"],
    ["source_unique_shop_orders_id", "shop_orders", "id", "unique"],
    ["dbt_utils_expression_is_true_orders_amount_0", "orders", null, "dbt_utils_expression_is_true"],
    ["payments_belong_to_known_rentals", "payments", null, "payments_belong_to_known_rentals"],
    ["unique_id", "orders", "id", "unique"],
  ])("%s of %s is short", (name, asset, column, short) => {
    expect(shortTestName(name, asset, column)).toBe(short);
  });
});

describe("a constraint", () => {
  it.each([
    [{ type: "not_null", expression: null }, "not null"],
    [{ type: "check", expression: "birth_year > 1900" }, "check birth_year > 1900"],
    [{ type: "foreign_key", to: "orders", to_columns: ["id"] }, "foreign key to orders (id)"],
    [{}, "constraint"],
  ])("%j is said as %s", (constraint, text) => expect(constraintText(constraint)).toBe(text));
});
