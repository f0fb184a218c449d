import { expect, it } from "vitest";
import { createRoutePattern, OTHER_ROUTE } from "./route-pattern";

const pattern = createRoutePattern(
  JSON.stringify({
    staticRoutes: [{ page: "/catalog", regex: "^/catalog(?:/)?$" }],
    dynamicRoutes: [{ page: "/invite/[token]", regex: "^/invite/([^/]+?)(?:/)?$" }],
  }),
);

it.each([
  ["/catalog", "/catalog"],
  ["/invite/s3cr3t-of-one-person", "/invite/[token]"],
  ["/_next/static/chunks/x.js", "/_next"],
  ["/wp-login.php", OTHER_ROUTE],
])("tells %s as %s", (address, route) => {
  expect(pattern(address)).toBe(route);
});
