import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assetTypes } from "@/lib/core/catalog";
import { decodeAssetId, encodeAssetId } from "./asset-id-code";
import { foldNames } from "./fold/fold-names";
import { lensNames } from "./lens/lens-names";
import { type LineageParams, readParams, writeParams } from "./view-params";

const reach = fc.oneof(fc.nat(10), fc.constant("all" as const));
const branch = fc.record({ id: fc.uuid(), direction: fc.constantFrom("up" as const, "down" as const) });
const anyParams: fc.Arbitrary<LineageParams> = fc
  .record({
    asset: fc.uuid(),
    key: fc.constant(null),
    connectorId: fc.constant(null),
    up: reach,
    down: reach,
    hiddenTypes: fc.uniqueArray(fc.constantFrom(...assetTypes), { maxLength: 4 }),
    hidden: fc.array(fc.uuid(), { maxLength: 4 }),
    selected: fc.option(fc.uuid()),
    expanded: fc.array(branch, { maxLength: 4 }),
    collapsed: fc.array(branch, { maxLength: 4 }),
    view: fc.constantFrom("graph" as const, "table" as const),
    lens: fc.constantFrom(...lensNames),
    fold: fc.option(fc.constantFrom(...foldNames)),
    openGroups: fc.array(fc.constantFrom("shop.marts", "models/a & b", "No folder"), { maxLength: 3 }),
    hiddenClasses: fc.array(fc.constantFrom("-", "+", "core & co", "a.b=c?", "10s"), { maxLength: 4 }),
    select: fc.option(fc.constantFrom("+orders+2", 'tag:"core team",path:a/b --exclude x', "a & b=c?+")),
    only: fc.boolean(),
  })
  // Without a selection there is nothing to draw alone.
  .map((params) => ({ ...params, only: params.only && params.select !== null }))
  .map((params) => ({ ...params, openGroups: params.fold ? params.openGroups : [] }))
  // What is hidden of the types is told by `hiddenTypes`.
  .map((params) => ({ ...params, hiddenClasses: params.lens === "type" ? [] : params.hiddenClasses }));

describe("the view in the address", () => {
  it("comes back as it was written", () => {
    fc.assert(
      fc.property(anyParams, (params) => {
        expect(readParams(new URLSearchParams(writeParams(params)))).toEqual(params);
      }),
    );
  });

  it("is empty where all is at its default", () => {
    expect(writeParams(readParams(new URLSearchParams()))).toBe("");
  });

  it("names an asset by key and connector until its id is known", () => {
    const search = "key=model.shop.orders&connectorId=0b5e1f0a-6f4c-4a6b-9d61-1f5d2f3c4b5a";
    const params = readParams(new URLSearchParams(search));
    expect(writeParams(params)).toBe(search);
    const found = { ...params, asset: "0b5e1f0a-6f4c-4a6b-9d61-1f5d2f3c4b5b" };
    expect(writeParams(found)).toBe("asset=0b5e1f0a-6f4c-4a6b-9d61-1f5d2f3c4b5b");
  });

  it("takes no key that no database holds", () => {
    for (const key of ["a%00b", "x".repeat(2001)]) expect(readParams(new URLSearchParams(`key=${key}`)).key).toBeNull();
  });

  it("passes over what is damaged or hostile, and keeps the rest", () => {
    const params = readParams(
      new URLSearchParams("asset=../../etc&up=-3&down=99&without=model.nonsense&hidden=abc&expanded=x.y&view=<b>"),
    );
    expect(params).toMatchObject({
      asset: null,
      up: 2,
      down: 10,
      hiddenTypes: ["model"],
      hidden: [],
      expanded: [],
      view: "graph",
    });
  });

  it("keeps a selection that is too long, so that it can be said what is wrong with it", () => {
    const select = "orders ".repeat(600);
    expect(readParams(new URLSearchParams({ select })).select).toBe(select);
  });
});

it("an id of 36 characters takes 22, and comes back", () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      expect(encodeAssetId(id)).toHaveLength(22);
      expect(decodeAssetId(encodeAssetId(id))).toBe(id);
    }),
  );
  expect(decodeAssetId("no id")).toBeNull();
});
