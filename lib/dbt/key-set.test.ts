import { expect, it } from "vitest";
import { KeySet } from "./key-set";

it("knows each of many names that differ little, and no other", () => {
  const keys = new KeySet();
  const names = Array.from({ length: 100_000 }, (_, at) => `model.shop.stg_orders__${at}`);
  expect(names.filter((name) => keys.has(name))).toEqual([]);
  for (const name of names) keys.add(name);
  for (const name of names) keys.add(name);
  expect(keys.size).toBe(names.length);
  expect(names.every((name) => keys.has(name))).toBe(true);
  expect(names.filter((name) => keys.has(`${name}.`) || keys.has(name.toUpperCase()))).toEqual([]);
});
