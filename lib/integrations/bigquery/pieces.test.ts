import { describe, expect, it } from "vitest";
import type { ListedTable } from "./answers";
import { inFieldOrder } from "./field-order";
import { foldShards, shardOf } from "./fold-shards";
import { knownRelations } from "./known-relations";
import { metadataQuery } from "./metadata-queries";
import { optionText } from "./option-text";
import { timeOf } from "./read-metadata";
import type { Row } from "./rows";
import { SortedRows } from "./sorted-rows";
import { referencesOf } from "./view-references";

const table = (tableId: string, type = "TABLE"): ListedTable => ({ tableReference: { tableId }, type });

describe("date shards", () => {
  it("are one asset, whose columns are those of the newest", () => {
    const folded = foldShards(
      ["events_20261101", "orders", "events_20261103", "events_20261102", "events_intraday_20261104"].map((id) =>
        table(id),
      ),
    );
    expect(folded.map(({ name, newest, shards }) => [name, newest.tableReference.tableId, shards])).toEqual([
      ["events_*", "events_20261103", { count: 3, newest: "2026-11-03", oldest: "2026-11-01" }],
      ["events_intraday_*", "events_intraday_20261104", { count: 1, newest: "2026-11-04", oldest: "2026-11-04" }],
      ["orders", "orders", null],
    ]);
  });

  it.each(["part_20261301", "part_20260230", "id_00000001", "events20261101", "events_202611011", "_20261101"])(
    "are not seen in %s",
    (name) => {
      expect(shardOf(name)).toBeNull();
    },
  );

  it("are tables alone: a view that is named like one is itself", () => {
    expect(foldShards([table("day_20261101", "VIEW")]).map(({ name }) => name)).toEqual(["day_20261101"]);
  });
});

describe("nested fields", () => {
  const field = (path: string, type: string) => ({ column: path.split(".")[0] ?? "", path, type, comment: null });

  it("stand below their column in the order of its type, however they came", () => {
    const fields = [
      field("id", "INT64"),
      field("lines", "ARRAY<STRUCT<sku STRING(10), price STRUCT<net NUMERIC(10, 2), `gross sum` NUMERIC>, n INT64>>"),
      field("lines.n", "INT64"),
      field("lines.price", "STRUCT<net NUMERIC(10, 2), `gross sum` NUMERIC>"),
      field("lines.price.gross sum", "NUMERIC"),
      field("lines.price.net", "NUMERIC(10, 2)"),
      field("lines.sku", "STRING(10)"),
      field("at", "TIMESTAMP"),
    ];
    expect(inFieldOrder(fields).map(({ path }) => path)).toEqual([
      ...["id", "lines", "lines.sku", "lines.price", "lines.price.net", "lines.price.gross sum", "lines.n", "at"],
    ]);
  });

  it("are all there also when their column is not, or its type cannot be read", () => {
    const fields = [field("a", "STRUCT<"), field("a.y", "INT64"), field("a.x", "INT64"), field("lost.z", "INT64")];
    expect(inFieldOrder(fields).map(({ path }) => path)).toEqual(["a", "a.y", "a.x", "lost.z"]);
  });
});

describe("the text of an option", () => {
  it.each([
    ['"Orders"', "Orders"],
    ['"with \\"quotes\\", a\\nline and \\\\"', 'with "quotes", a\nline and \\'],
    ["'it\\'s'", "it's"],
    ['"""two\nlines"""', "two\nlines"],
    ['"caf\\u00e9 \\x41 \\U0001F600 \\101"', "café A 😀 A"],
    ['""', ""],
  ])("is what was meant by %j", (literal, text) => {
    expect(optionText(literal)).toBe(text);
  });

  it("is none where there is no string", () => {
    expect([optionText(null), optionText("NULL"), optionText("42")]).toEqual([null, null, null]);
  });
});

describe("what a view reads", () => {
  const contents = [
    {
      ...{ dataset: { id: "sales", location: "EU", friendlyName: null }, oldShards: 0, fault: null },
      tables: foldShards([table("orders"), table("customers"), table("events_20261101")]),
    },
  ];
  const references = (sql: string) => referencesOf(sql, knownRelations("acme-data", contents));

  it.each([
    ["quoted as a whole", "select * from `acme-data.sales.orders` o"],
    ["quoted in parts", "select * from `acme-data`.`sales`.`orders`"],
    ["not quoted", "select * from acme-data.sales.orders"],
    ["quoted in part, over lines", "from `acme-data` .\n sales.orders"],
    ["with a column behind it", "select acme-data.sales.orders.id"],
  ])("is found when it is named in full, %s", (_, sql) => {
    expect(references(sql)).toEqual(["acme-data.sales.orders"]);
  });

  it.each([
    ["a wildcard", "`acme-data.sales.events_*`"],
    ["a wildcard of one year", "`acme-data.sales.events_2026*`"],
    ["one shard", "`acme-data.sales.events_20261101`"],
  ])("is the family of shards for %s", (_, name) => {
    expect(references(`select * from ${name}`)).toEqual(["acme-data.sales.events_*"]);
  });

  it.each([
    ["a comment", "select 1 -- from acme-data.sales.orders"],
    ["a comment right behind a name", "select x--acme-data.sales.orders"],
    ["a comment with #", "select 1 # `acme-data.sales.orders`"],
    ["a block of comment", "select 1 /* `acme-data.sales.orders` */"],
    ["a string", 'select \'acme-data.sales.orders\', "a \\" `acme-data.sales.orders`"'],
    ["a raw string of several lines", "select r'''\n`acme-data.sales.orders`'''"],
    ["a name without its project", "select * from sales.orders"],
    ["another project", "select * from `other-data.sales.orders`"],
    ["other letters", "select * from `acme-data.sales.Orders`"],
    ["a longer path", "select * from `acme-data.sales.INFORMATION_SCHEMA.TABLES`"],
  ])("is not guessed from %s", (_, sql) => {
    expect(references(sql)).toEqual([]);
  });

  it("is told once, however often it is named", () => {
    const sql = "from `acme-data.sales.orders` join `acme-data.sales.customers` union all `acme-data.sales.orders`";
    expect(references(sql)).toEqual(["acme-data.sales.orders", "acme-data.sales.customers"]);
  });
});

describe("a question on metadata", () => {
  const scope = { projectId: "acme-data", location: "EU", datasets: null };

  it("asks a whole location at once, in the order of tables", () => {
    expect(metadataQuery("VIEWS", scope)).toBe(
      "SELECT table_schema, table_name, view_definition\nFROM `acme-data`.`region-eu`.INFORMATION_SCHEMA.VIEWS\nORDER BY table_schema, table_name",
    );
  });

  it("asks for the datasets that were named, or for one alone", () => {
    expect(metadataQuery("COLUMNS", { ...scope, datasets: ["a", "b"] })).toContain(
      "WHERE table_schema IN ('a', 'b')\n",
    );
    const alone = { projectId: "acme-data", location: "EU", dataset: "sales" };
    expect(metadataQuery("COLUMNS", alone)).toContain("FROM `acme-data`.`sales`.INFORMATION_SCHEMA.COLUMNS\n");
  });

  it("leaves the columns of old shards out where there are many", () => {
    const few = metadataQuery("COLUMNS", scope, { newest: ["events_20261103"], old: 99 });
    expect(few).not.toContain("WHERE");
    const many = { newest: ["events_20261103", "x'y_20261101"], old: 100 };
    expect(metadataQuery("COLUMN_FIELD_PATHS", scope, many)).toContain(
      "WHERE (NOT REGEXP_CONTAINS(table_name, r'_[0-9]{8}$') OR table_name IN ('events_20261103', 'x\\'y_20261101'))\n",
    );
    expect(metadataQuery("TABLE_STORAGE", scope, many)).not.toContain("WHERE");
  });

  it("never names anything but INFORMATION_SCHEMA", () => {
    for (const view of ["COLUMNS", "COLUMN_FIELD_PATHS", "TABLE_OPTIONS", "VIEWS", "TABLES", "TABLE_STORAGE"] as const)
      expect(metadataQuery(view, scope).match(/FROM .*/g)).toEqual([
        `FROM \`acme-data\`.\`region-eu\`.INFORMATION_SCHEMA.${view}`,
      ]);
  });
});

describe("rows that come table by table", () => {
  const row = (schema: string, name: string, n: string): Row =>
    new Map([
      ["table_schema", schema],
      ["table_name", name],
      ["n", n],
    ]);
  const sorted = (pages: Row[][], wanted: string[]) =>
    new SortedRows(
      {
        total: 0,
        async *pages() {
          yield* pages;
        },
      },
      (schema, name) => wanted.includes(`${schema}.${name}`),
    );
  const numbers = (rows: Row[]) => rows.map((one) => one.get("n"));

  it("are handed out by table, across pages, and those of other tables are dropped", async () => {
    const rows = sorted(
      [[row("a", "t", "1"), row("a", "t", "2"), row("a", "u", "3")], [], [row("a", "u", "4"), row("b", "t", "5")]],
      ["a.t", "b.s", "b.t"],
    );
    expect(numbers(await rows.take("a", "t"))).toEqual(["1", "2"]);
    expect(numbers(await rows.take("b", "s"))).toEqual([]);
    expect(numbers(await rows.take("b", "t"))).toEqual(["5"]);
    expect(numbers(await rows.take("b", "u"))).toEqual([]);
  });

  it("are not lost where two orders of text differ", async () => {
    // By code points the private-use character comes first, by sixteen-bit units the other one does.
    const rows = sorted([[row("a", "\uE000", "1"), row("a", "\u{1F600}", "2")]], ["a.\uE000", "a.\u{1F600}"]);
    expect(numbers(await rows.take("a", "\u{1F600}"))).toEqual(["2"]);
    expect(numbers(await rows.take("a", "\uE000"))).toEqual(["1"]);
  });

  it("are refused when they are not in order, rather than told in part", async () => {
    const rows = sorted([[row("b", "t", "1"), row("a", "t", "2"), row("c", "t", "3")]], ["a.t", "b.t", "c.t"]);
    await expect(rows.take("c", "t")).rejects.toMatchObject({ kind: "unreadable" });
  });
});

describe("a time", () => {
  it("is understood in seconds and in microseconds", () => {
    const time = Date.UTC(2026, 10, 1, 4, 30);
    expect([timeOf("1.7935074E9"), timeOf("1793507400000000"), timeOf(null), timeOf("soon")]).toEqual([
      ...[time, time, null, null],
    ]);
  });
});
