import { expect, it } from "vitest";
import { pageNumbers } from "./page-numbers";

it.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [1, 200, [1, 2, null, 200]],
  [100, 200, [1, null, 99, 100, 101, null, 200]],
  [4, 7, [1, 2, 3, 4, 5, 6, 7]],
  [200, 200, [1, null, 199, 200]],
])("page %i of %i has %j around it", (current, last, numbers) => {
  expect(pageNumbers(current, last)).toEqual(numbers);
});
