import { describe, expect, it } from "vitest";
import { decidesRoles, oidcProfile, roleOf } from "./oidc-profile";

const profile = (claims: object) => oidcProfile.parse({ sub: "1", email: "Ada@Example.com", ...claims });
const rules = { claim: "groups", admins: ["data-admins"], analysts: ["data"] };

describe("the role of a person", () => {
  it.each([
    ["an admin's group", { groups: ["x", "data-admins", "data"] }, "admin"],
    ["an analyst's group", { groups: ["data"] }, "analyst"],
    ["one group as text", { groups: "data-admins" }, "admin"],
    ["no group of ours", { groups: ["sales"] }, null],
    ["part of a name", { groups: ["data-admins-no"] }, null],
    ["no claim", {}, null],
    ["a claim of another shape", { groups: { "data-admins": true } }, null],
    ["a number", { groups: [1] }, null],
  ])("%s", (_, claims, role) => {
    expect(roleOf(profile(claims), rules)).toBe(role);
  });

  it("comes from a claim that lies deeper, and from one with dots in its name", () => {
    const deep = { ...rules, claim: "realm_access.roles" };
    expect(roleOf(profile({ realm_access: { roles: ["data-admins"] } }), deep)).toBe("admin");
    const named = { ...rules, claim: "https://example.com/roles" };
    expect(roleOf(profile({ "https://example.com/roles": ["data-admins"] }), named)).toBe("admin");
    expect(roleOf(profile({}), { ...rules, claim: "constructor.name" })).toBeNull();
  });

  it("is analyst for everybody where no group of analysts is named", () => {
    expect(roleOf(profile({}), { ...rules, analysts: [] })).toBe("analyst");
    expect(decidesRoles({ claim: "groups", admins: [], analysts: [] })).toBe(false);
  });
});

it("an address is folded, and whether it is verified may come as text", () => {
  expect(profile({ email_verified: "true" })).toMatchObject({ email: "ada@example.com", email_verified: true });
  expect(profile({ email_verified: "maybe" }).email_verified).toBeUndefined();
  expect(oidcProfile.safeParse({ sub: "1" }).success).toBe(false);
});
