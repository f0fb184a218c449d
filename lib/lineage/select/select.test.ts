import { describe, expect, it } from "vitest";
import { buildGraph } from "../../core/lineage-graph";
import { complete } from "./complete";
import { evaluateSelection } from "./evaluate";
import { isSelectionText, parseSelection } from "./parse-selection";
import { noFacts, type Selectable, type SelectableTest } from "./selectable";
import { SelectionError } from "./selection-error";
import { unmatchedWords } from "./unmatched-words";
import { vocabularyOf } from "./vocabulary";

const nothing = {
  ...{
    database: "wh",
    schema: "main",
    package: "shop",
    materialization: null,
    testStatus: "none" as const,
    path: null,
  },
  ...noFacts,
  ...{ owner: null, freshness: null },
};
const test = (kind: SelectableTest["kind"], name: string, status: string, generic: string | null = null) => ({
  ...{ kind, name, package: "shop", path: `tests/${name}.sql`, generic, status, settings: { severity: "WARN" } },
});
const model = (name: string, folder: string, facts: Partial<Selectable> = {}): Selectable => ({
  ...nothing,
  ...{ key: `model.shop.${name}`, type: "model", name, path: `models/${folder}/${name}.sql`, materialization: "view" },
  ...facts,
});

const nodes: Selectable[] = [
  {
    ...nothing,
    key: "source.shop.raw.orders",
    type: "source",
    name: "orders",
    path: "models/raw.yml",
    freshness: "warn",
  },
  {
    ...nothing,
    ...{ key: "source.shop.raw.customers", type: "source", name: "customers", path: "models/raw.yml", isFresher: true },
  },
  model("stg_orders", "staging", {
    ...{
      tags: ["nightly", "core team"],
      testStatus: "fail",
      runStatus: "success",
      patchPath: "models/staging/_stg.yml",
    },
    tests: [test("generic", "unique_stg_orders_id", "pass", "unique"), test("singular", "no_gaps", "fail")],
  }),
  model("stg_customers", "staging", { change: "new" }),
  model("fct", "marts/core", {
    tags: ["nightly"],
    materialization: "table",
    owner: "Ann",
    ...{ group: "fin", access: "public", version: "2", latestVersion: "2" },
    config: { materialized: "table", tags: ["nightly"], persist_docs: { relation: true }, meta: { owner: "Ann" } },
    tests: [test("unit", "adds_up", "pass")],
  }),
  model("dim", "marts/core", { runStatus: "error", change: ["body"] }),
  { ...nothing, key: "exposure.shop.weekly", type: "exposure", name: "weekly", path: "models/marts/x.yml" },
  model("dim", "marts", { key: "model.shop.dim.v2", path: "models/marts/dim_v2.sql" }),
  { ...nothing, key: "wh.main.report", type: "view", name: "report", package: null },
];
const labels = [
  "raw.orders",
  "raw.customers",
  "stg_orders",
  "stg_customers",
  "fct",
  "dim",
  "weekly",
  "dim.v2",
  "report",
];
/** Two sources, each staged; both stages feed fct, customers feed dim; fct feeds the exposure. */
const edges = [
  [0, 2],
  [1, 3],
  [2, 4],
  [3, 4],
  [3, 5],
  [4, 6],
] as const;
const graph = buildGraph(
  nodes.length,
  edges.map(([from]) => from),
  edges.map(([, to]) => to),
);
const selectable = { graph, nodes, eligible: new Uint8Array(nodes.length).fill(1) };
const evaluate = (text: string) => evaluateSelection(parseSelection(text), selectable);
const select = (text: string) => labels.filter((_, node) => evaluate(text).chosen[node] === 1).join(" ");

describe("a selection", () => {
  it.each([
    // Names, and what comes with them.
    ["fct", "fct"],
    ["+fct", "raw.orders raw.customers stg_orders stg_customers fct"],
    ["fct+", "fct weekly"],
    ["1+fct+1", "stg_orders stg_customers fct weekly"],
    ["0+fct", "fct"],
    ["@stg_orders", "raw.orders raw.customers stg_orders stg_customers fct weekly"],
    ["stg_*", "stg_orders stg_customers"],
    ["staging", "stg_orders stg_customers"],
    ["shop.marts.core", "fct dim"],
    ["marts.*", "fct dim weekly dim.v2"],
    ["dim", "dim dim.v2"],
    ["dim.v2", "dim.v2"],
    ["dim_v2", "dim.v2"],
    ["report", "report"],
    ["wh.main.report", "report"],
    ["orders", ""],
    // Methods.
    ["tag:nightly", "stg_orders fct"],
    ['tag:"core team"', "stg_orders"],
    ["path:models/marts", "fct dim weekly dim.v2"],
    ["path:./models/marts/", "fct dim weekly dim.v2"],
    ["models/staging/stg_orders.sql", "stg_orders"],
    ["path:models/**/fct.sql", "fct"],
    ["fct.sql", "fct"],
    ["source:raw", "raw.orders raw.customers"],
    ["source:raw.orders+1", "raw.orders stg_orders"],
    ["source:shop.raw.*", "raw.orders raw.customers"],
    ["package:sh*", "raw.orders raw.customers stg_orders stg_customers fct dim weekly dim.v2"],
    ["resource_type:exposure", "weekly"],
    ["weekly", "weekly"],
    ["path:models/staging/_stg.yml", "stg_orders"],
    ["config.materialized:table", "fct"],
    ["config.materialized:ta*", ""],
    ["config.persist_docs.relation:True", "fct"],
    ["config.tags:nightly", "fct"],
    ["config.meta.owner:Ann", "fct"],
    ["config.none.such:Ann", ""],
    ["version:latest", "fct"],
    ["version:none", "stg_orders stg_customers dim dim.v2"],
    // A test is told on what it hangs on.
    ["test_name:uni*", "stg_orders"],
    ["test_name:no_gaps", ""],
    ["test_type:data", "stg_orders"],
    ["test_type:singular", "stg_orders"],
    ["unit_test:shop.adds_up", "fct"],
    ["resource_type:unit_test", "fct"],
    ["config.severity:warn", "stg_orders fct"],
    ["no_gaps", "stg_orders"],
    ["path:tests", "stg_orders"],
    ["file:no_gaps.sql", "stg_orders"],
    ["exposure:*", "weekly"],
    ["exposure:shop.weekly", "weekly"],
    ["metric:*", ""],
    ["owner:Ann", "fct"],
    ["group:fin", "fct"],
    ["access:public", "fct"],
    ["result:fail", "stg_orders"],
    ["result:error", "dim"],
    ["result:pass", "stg_orders fct"],
    ["test_status:fail", "stg_orders"],
    ["freshness:warn", "raw.orders"],
    ["state:new", "stg_customers"],
    ["state:modified", "stg_customers dim"],
    ["state:modified.body", "stg_customers dim"],
    ["state:modified.configs", "stg_customers"],
    ["source_status:fresher", "raw.customers"],
    ["@+stg_orders", "raw.orders raw.customers stg_orders stg_customers fct weekly"],
    // Sets.
    ["fct dim", "fct dim dim.v2"],
    ["+fct,tag:nightly", "stg_orders fct"],
    ["weekly tag:nightly,path:models/staging dim.v2", "stg_orders weekly dim.v2"],
    ["+fct --exclude source:raw", "stg_orders stg_customers fct"],
    ["--select +fct --exclude source:raw stg_*", "fct"],
    ["--exclude path:models package:shop", "report"],
  ])("%s is %s", (text, expected) => {
    expect(select(text)).toBe(expected);
  });

  it("leaves out what cannot be asked for, and follows edges through it all the same", () => {
    const eligible = Uint8Array.from(nodes, (_, node) => (node === 4 ? 0 : 1));
    const { chosen, count } = evaluateSelection(parseSelection("stg_orders+"), { ...selectable, eligible });
    expect(count).toBe(3);
    expect(chosen[6]).toBe(1);
    expect(evaluateSelection(parseSelection("fct"), { ...selectable, eligible }).count).toBe(0);
  });

  it("says which of its terms match nothing, and how a source would be written", () => {
    const { unmatched } = evaluate("orders tag:none fct");
    expect(unmatched.map((term) => unmatchedWords(term, nodes))).toEqual([
      "orders matches nothing by its bare name. Write source:raw.orders.",
      "tag:none matches nothing.",
    ]);
  });
});

const faultOf = (text: string) => {
  try {
    parseSelection(text);
  } catch (thrown) {
    if (thrown instanceof SelectionError)
      return `${text.slice(thrown.at, thrown.at + thrown.length)} | ${thrown.message} ${thrown.remedy}`;
  }
  return null;
};

describe("what is wrong with a selection", () => {
  it.each([
    ["fct tagg:x", /^tagg:x \| tagg: is no method\. Methods are tag, path,/],
    ["a tag:", /^tag: \| tag: has no value/],
    ["+", /A name is missing/],
    ["a, b", /^, \| There is nothing after the comma/],
    [",b", /nothing before the comma/],
    ["@fct+", /do not go together/],
    ['tag:"open', /^"open \| A quote is opened/],
    ["resource_type:modell", /does not know modell\. It can be model, source,/],
    ["test_type:singlar", /does not know singlar\. It can be generic,/],
    ["config.schema:x", /cannot answer config\.schema:\. Write schema:/],
    ["config:x", /names no config\. Write which one/],
    ["selector:nightly", /selectors\.yml are not kept/],
    ["state:modified.macros", /cannot answer state:modified\.macros/],
    ["package:this", /Write the package's name/],
    ["source:a.b.c.d", /Write source, source\.table/],
    ["state:modified.size", /does not know modified\.size/],
    ["a --full", /Only --exclude can stand here/],
    ["x ".repeat(201), /more than 200 parts/],
    ["x".repeat(4001), /longer than 4,000 characters. Select by a tag/],
  ])("%s", (text, expected) => {
    expect(faultOf(text)).toMatch(expected);
  });
});

it.each([
  ["orders", false],
  ["fct orders", false],
  ["model.shop.orders", false],
  ["orders+", true],
  ["+orders", true],
  ["2+orders", true],
  ["@orders", true],
  ["tag:x", true],
  ["a,b", true],
  ["stg_*", true],
  ["--select a b", true],
  ["", false],
  // Said to be too long, rather than to be found nowhere.
  ["orders ".repeat(600), true],
])("the words %s are a selection: %s", (text, expected) => {
  expect(isSelectionText(text)).toBe(expected);
});

describe("completion", () => {
  const vocabulary = vocabularyOf(nodes, selectable.eligible);
  /** The text with the caret at `|`, and what the first suggestions would make of it. */
  const completed = (text: string) => {
    const caret = text.indexOf("|");
    const plain = text.replace("|", "");
    const { from, to, items } = complete(plain, caret, vocabulary);
    return items.map((item) => plain.slice(0, from) + item.text + plain.slice(to));
  };

  it("gives the values of the method that is written", () => {
    expect(completed("fct tag:n|")).toEqual(["fct tag:nightly"]);
    expect(completed("tag:co|")).toEqual(['tag:"core team"']);
    expect(completed("source:raw.|")).toEqual(["source:raw.customers", "source:raw.orders"]);
    expect(completed("path:models/ma|")).toEqual(["path:models/marts", "path:models/marts/core"]);
    expect(completed("access:pu|")).toEqual(["access:public"]);
  });

  it("gives methods and names, also between signs and other terms", () => {
    expect(completed("re|")).toEqual(["resource_type:", "result:", "report"]);
    expect(completed("2+stg_o|+ dim")).toEqual(["2+stg_orders+ dim"]);
    expect(completed("a,@fc|")).toEqual(["a,@fct"]);
    expect(completed("|")[0]).toBe("tag:");
  });
});

describe("the work of a selection", () => {
  const size = 2_000;
  /** A chain, in which each node that a walk passes and each tag that is looked at is counted. */
  function counted(text: string) {
    const work = { looked: 0, walked: 0 };
    const chain = Array.from({ length: size }, (_, node): Selectable => {
      const each = model(`m${node}`, "chain");
      return {
        ...each,
        get tags() {
          work.looked++;
          return ["all"];
        },
      };
    });
    const from = chain.slice(1).map((_, node) => node);
    const plain = buildGraph(
      size,
      from,
      from.map((node) => node + 1),
    );
    const counting = (array: Int32Array) =>
      new Proxy(array, {
        get(target, name) {
          work.walked++;
          return Reflect.get(target, name, target);
        },
      });
    const [upTargets, downTargets] = [counting(plain.upTargets), counting(plain.downTargets)];
    const { count } = evaluateSelection(parseSelection(text), {
      graph: { ...plain, upTargets, downTargets },
      ...{ nodes: chain, eligible: new Uint8Array(size).fill(1) },
    });
    return { ...work, count };
  }

  it.each([
    ["@tag:all ".repeat(200), 3],
    [Array.from({ length: 199 }, (_, steps) => `${steps}+tag:all+${steps}`).join(" "), 3],
    [Array.from({ length: 100 }, () => "@tag:all,tag:all+").join(" "), 4],
  ])("does not grow with the number of terms that say the same or reach the same: %#", (text, walks) => {
    const { looked, walked, count } = counted(text);
    expect(count).toBe(size);
    expect(looked).toBe(size);
    expect(walked).toBeLessThanOrEqual(walks * size);
  });

  it("names a term that matches nothing once, however often it is written", () => {
    expect(evaluate("none none tag:none none+").unmatched.map(({ text }) => text)).toEqual([
      "none",
      "tag:none",
      "none+",
    ]);
  });

  it("does not hold each of many names against each node", () => {
    let looked = 0;
    const many = Array.from({ length: size }, (_, node): Selectable => {
      const { path, ...each } = model(`m${node}`, "chain");
      return {
        ...each,
        get path() {
          looked++;
          return path;
        },
      };
    });
    const graph = { graph: buildGraph(size, [], []), nodes: many, eligible: new Uint8Array(size).fill(1) };
    const names = Array.from({ length: 150 }, (_, node) => `m${node * 7}`);
    expect(evaluateSelection(parseSelection(names.join(" ")), graph).count).toBe(150);
    const first = looked;
    expect(first).toBeLessThan(5 * size);
    const others = names.map((name) => `shop.chain.${name}`);
    expect(evaluateSelection(parseSelection(others.join(" ")), graph).count).toBe(150);
    expect(looked - first).toBeLessThan(size);
  });

  it("goes as far from each seed as is asked of it, where reaches meet", () => {
    expect(select("1+fct 2+weekly")).toBe("stg_orders stg_customers fct weekly");
    expect(select("raw.orders source:raw.orders+1 1+dim")).toBe("raw.orders stg_orders stg_customers dim dim.v2");
  });
});
