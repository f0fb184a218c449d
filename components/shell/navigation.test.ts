import { expect, it } from "vitest";
import { isHere, mainDestinations, mayVisit, settingsDestinations } from "./navigation";

const all = [...mainDestinations, ...settingsDestinations];

it("shows an analyst no page of the admins", () => {
  const seen = all.filter((destination) => mayVisit(destination, "analyst")).map(({ href }) => href);
  expect(seen).toEqual(["/", "/catalog", "/lineage", "/runs", "/api-docs"]);
  expect(all.every((destination) => mayVisit(destination, "admin"))).toBe(true);
});

it("has a key of its own for every page", () => {
  const keys = all.map(({ key }) => key);
  expect(new Set(keys).size).toBe(all.length);
});

it("marks a page below as being there, and home only as itself", () => {
  expect(isHere("/catalog", "/catalog/1")).toBe(true);
  expect(isHere("/catalog", "/catalogue")).toBe(false);
  expect(isHere("/", "/catalog")).toBe(false);
});
