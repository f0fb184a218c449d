import { expect, it } from "vitest";
import { signInError } from "./sign-in-error";

it("says how long to wait after too many tries", () => {
  expect(signInError(429, 754).remedy).toContain("12 min 34 s");
  expect(signInError(429, 0).remedy).toContain("a few minutes");
});

it("does not say which of e-mail and password was wrong", () => {
  expect(signInError(401, 0).message).toBe("E-mail or password is wrong.");
});

it("takes anything else for a fault of ours", () => {
  expect(signInError(0, 0).code).toBe("internal");
});
