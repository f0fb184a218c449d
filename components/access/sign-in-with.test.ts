import { expect, it } from "vitest";
import { signInError } from "./sign-in-with";

it("says how long to wait after too many tries", () => {
  const error = signInError("too-many-requests.754");
  expect(error.code).toBe("too-many-requests");
  expect(error.remedy).toContain("12 min 34 s");
});

it("does not say which of e-mail and password was wrong", () => {
  expect(signInError("CredentialsSignin").message).toBe("E-mail or password is wrong.");
});

it("takes an unknown word for a fault of ours", () => {
  expect(signInError("Configuration").code).toBe("internal");
});
