import { expect, test } from "vitest";
import { connectWarehouseHref, readThen, wizardHref } from "./wizard-url";

test("the way back leads into the wizard and nowhere else", () => {
  expect(readThen("/settings/connectors/new/made-up")).toBe("/settings/connectors/new/made-up");
  for (const elsewhere of [
    undefined,
    "/",
    "https://evil.example/settings/connectors/new/x",
    "//evil",
    "/settings/users",
  ]) {
    expect(readThen(elsewhere)).toBeNull();
  }
});

test("a way back survives the wizard's own addresses", () => {
  const then = "/settings/connectors/new/tool";
  const url = new URL(wizardHref("house", { connector: "1", step: "sync", then }), "http://here");
  expect(readThen(url.searchParams.get("then") ?? undefined)).toBe(then);
  expect(connectWarehouseHref(["house"], then)).toBe(wizardHref("house", { then }));
  expect(connectWarehouseHref(["a", "b"], then)).toBe(`/settings/connectors/new?then=${encodeURIComponent(then)}`);
});
