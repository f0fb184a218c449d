import { describe, expect, it } from "vitest";
import { type DbtRelation, matchRelations, type WarehouseRelation } from "./match-relations";

const node = (over: Partial<DbtRelation> = {}): DbtRelation => ({
  key: "model.shop.orders",
  materialization: "table",
  database: "shop",
  schema: "marts",
  identifier: "orders",
  relation: null,
  isBuilt: true,
  ...over,
});
const relation = (database: string, schema: string, name: string): WarehouseRelation => ({
  key: `${database}.${schema}.${name}`,
  database,
  schema,
  name,
});
const one = (
  over: Partial<DbtRelation>,
  relations: WarehouseRelation[],
  overrides = new Map<string, string | null>(),
) => matchRelations([node(over)], relations, { overrides })[0];

describe("matchRelations", () => {
  it("takes the relation of the same name to the letter, though another differs only by case", () => {
    const match = one({}, [relation("shop", "marts", "ORDERS"), relation("shop", "marts", "orders")]);
    expect(match).toMatchObject({ relation: "shop.marts.orders", rule: "exact", reason: null });
  });

  it("finds the upper-case relation that Snowflake made of an unquoted name", () => {
    expect(one({}, [relation("SHOP", "MARTS", "ORDERS")])).toMatchObject({
      relation: "SHOP.MARTS.ORDERS",
      rule: "folded",
    });
  });

  it("never guesses between two relations that differ only by case", () => {
    const match = one({}, [relation("shop", "marts", "Orders"), relation("shop", "marts", "ORDERS")]);
    expect(match).toMatchObject({ relation: null, reason: "several-candidates" });
  });

  it("does not match by name when alias says otherwise", () => {
    expect(one({ identifier: "orders_v2" }, [relation("shop", "marts", "orders")])).toMatchObject({
      reason: "not-found",
    });
  });

  it("says other database, and names the table of the same schema and name there", () => {
    const match = one({ database: "prod" }, [relation("shop", "marts", "orders")]);
    expect(match).toMatchObject({ relation: null, reason: "other-database", candidate: "shop.marts.orders" });
  });

  it("says not found, and names the only relation of that name in another schema", () => {
    const match = one({ schema: "dev" }, [relation("shop", "marts", "orders")]);
    expect(match).toMatchObject({ reason: "not-found", candidate: "shop.marts.orders" });
  });

  it("ignores the database where the adapter has none", () => {
    expect(one({ database: null }, [relation("shop", "marts", "orders")])).toMatchObject({ rule: "exact" });
  });

  it("does not look for an ephemeral model", () => {
    expect(one({ materialization: "ephemeral" }, [relation("shop", "marts", "orders")])).toMatchObject({
      reason: "ephemeral",
    });
  });

  it("lets a person's choice go before the names, also the choice of nothing", () => {
    const relations = [relation("shop", "marts", "orders"), relation("shop", "old", "orders")];
    const chosen = one({}, relations, new Map([["model.shop.orders", "shop.old.orders"]]));
    expect(chosen).toMatchObject({ relation: "shop.old.orders", rule: "override" });
    const nothing = one({}, relations, new Map([["model.shop.orders", null]]));
    expect(nothing).toMatchObject({ relation: null, reason: "override" });
  });

  it("falls back to the names when the chosen relation is gone", () => {
    const match = one({}, [relation("shop", "marts", "orders")], new Map([["model.shop.orders", "shop.gone.orders"]]));
    expect(match).toMatchObject({ relation: "shop.marts.orders", rule: "exact" });
  });

  it("tells a warehouse that was never synced from a relation that is missing", () => {
    expect(one({}, [])).toMatchObject({ reason: "warehouse-not-synced" });
  });

  it("keeps a dot in a name apart from the dot between schema and name", () => {
    expect(one({ schema: "a.b", identifier: "c" }, [relation("shop", "a", "b.c")])).toMatchObject({ relation: null });
  });

  it("takes a name without quotes as the warehouse stores it, though another is spelt as dbt writes it", () => {
    const relations = [relation("SHOP", "MARTS", "ORDERS"), relation("SHOP", "MARTS", "orders")];
    const unquoted = node({ relation: "shop.marts.orders" });
    expect(matchRelations([unquoted], relations, { unquotedNames: "upper" })[0]).toMatchObject({
      ...{ relation: "SHOP.MARTS.ORDERS", rule: "exact" },
    });
    const quoted = node({ relation: 'shop.marts."orders"' });
    expect(matchRelations([quoted], relations, { unquotedNames: "upper" })[0]).toMatchObject({
      ...{ relation: "SHOP.MARTS.orders", rule: "exact" },
    });
  });

  it("gives a relation to the node that spells it to the letter, and says of the other that its case differs", () => {
    const nodes = [node({ key: "model.a" }), node({ key: "model.b", identifier: "Orders" })];
    const [a, b] = matchRelations(nodes, [relation("shop", "marts", "orders")]);
    expect(a).toMatchObject({ relation: "shop.marts.orders", rule: "exact" });
    expect(b).toMatchObject({ relation: null, reason: "case-differs", candidate: "shop.marts.orders" });
  });

  it("gives a relation to neither of two nodes that spell it otherwise", () => {
    const nodes = [node({ key: "model.a", identifier: "ORDERS" }), node({ key: "model.b", identifier: "Orders" })];
    const reasons = matchRelations(nodes, [relation("shop", "marts", "orders")]).map(({ reason }) => reason);
    expect(reasons).toEqual(["case-differs", "case-differs"]);
  });

  it("lets a seed and the sources over its table meet on it, whichever case they use", () => {
    const nodes = [
      node({ key: "seed.shop.orders" }),
      node({ key: "source.shop.raw.orders", isBuilt: false }),
      node({ key: "source.shop.raw.Orders", identifier: "Orders", isBuilt: false }),
    ];
    const found = matchRelations(nodes, [relation("shop", "marts", "orders")]);
    expect(found.map(({ rule }) => rule)).toEqual(["exact", "exact", "folded"]);
    expect(new Set(found.map((match) => match.relation)).size).toBe(1);
  });

  it("tells what dbt has not built from what the warehouse's user does not see", () => {
    const evidence = { "model.a": "built", "model.b": "not-built" } as const;
    const nodes = ["model.a", "model.b", "model.c"].map((key) => node({ key, identifier: key }));
    const matches = matchRelations(nodes, [relation("shop", "marts", "orders")], {
      evidenceOf: (key) => (key === "model.a" || key === "model.b" ? evidence[key] : null),
    });
    expect(matches.map(({ reason }) => reason)).toEqual(["not-visible", "not-built", "not-found"]);
  });

  it("does not wait for dbt to build a source", () => {
    const source = node({ key: "source.shop.raw.gone", identifier: "gone", isBuilt: false });
    const options = { evidenceOf: () => "not-built" as const };
    expect(matchRelations([source], [relation("shop", "marts", "orders")], options)[0]?.reason).toBe("not-found");
  });

  it("finds one day of a table that has one relation a day in all of them", () => {
    const events = [relation("shop", "marts", "events_*")];
    expect(one({ identifier: "events_20261101" }, events)).toMatchObject({
      ...{ relation: "shop.marts.events_*", rule: "shard" },
    });
    expect(one({ identifier: "events_2026110" }, events)).toMatchObject({ reason: "not-found" });
  });

  it("does not choose between two databases for an adapter that names none", () => {
    const two = [relation("a", "marts", "orders"), relation("b", "marts", "orders")];
    expect(one({ database: null }, two)).toMatchObject({ relation: null, reason: "several-candidates" });
  });
});
