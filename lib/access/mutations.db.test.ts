import { beforeEach, describe, expect, it } from "vitest";
import { prisma } from "@/lib/platform/db";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { findApiToken, findInvitation, isSetupOpen, listApiTokens, listInvitations, listUsers } from "./data";
import * as mutations from "./mutations";

useFreshDatabase();

const password = "tandem-velvet-quarry";
const clear = async () => {
  await prisma().user.deleteMany();
  await prisma().invitation.deleteMany();
  await prisma().apiToken.deleteMany();
  await prisma().setup.deleteMany();
};
beforeEach(clear);

let count = 0;
const user = (role: "admin" | "analyst") => {
  count += 1;
  return mutations.createUser({ email: `user${count}@example.com`, name: `User ${count}`, role, password });
};
const outcomes = async (attempts: Promise<unknown>[]) => {
  const settled = await Promise.allSettled(attempts);
  return settled.map((one) => (one.status === "fulfilled" ? "done" : String(one.reason.code)));
};

describe("set-up", () => {
  const first = (token: string, email: string) => mutations.createFirstAdmin({ token, email, name: "First", password });

  it("A7 makes one admin however many try at once, and is over for ever after", async () => {
    const token = (await mutations.ensureSetupToken()) ?? "";
    const tries = Array.from({ length: 50 }, (_, i) => first(i % 5 === 4 ? "guessed" : token, `first${i}@example.com`));
    const answers = await outcomes(tries);
    expect(answers.filter((answer) => answer === "done")).toHaveLength(1);
    expect(answers.filter((answer) => answer === "not-found")).toHaveLength(49);
    expect(await prisma().user.count()).toBe(1);

    expect(await mutations.ensureSetupToken()).toBeNull();
    expect(await isSetupOpen(token)).toBe(false);
    expect(await outcomes([first(token, "late@example.com")])).toEqual(["not-found"]);
    await prisma().user.deleteMany();
    expect(await mutations.ensureSetupToken()).toBeNull();
    expect(await outcomes([first(token, "later@example.com")])).toEqual(["not-found"]);
  });

  it("gives every process the same link, and keeps no trace of it", async () => {
    const tokens = await Promise.all([mutations.ensureSetupToken(), mutations.ensureSetupToken()]);
    expect(tokens[0]).toBe(tokens[1]);
    expect(await isSetupOpen(tokens[0] ?? "")).toBe(true);
    expect(JSON.stringify(await prisma().setup.findMany())).not.toContain(tokens[0]);
  });

  it("is over when the machine's operator made an admin by hand", async () => {
    const token = (await mutations.ensureSetupToken()) ?? "";
    await user("admin");
    expect(await mutations.ensureSetupToken()).toBeNull();
    expect(await outcomes([first(token, "first@example.com")])).toEqual(["not-found"]);
  });

  it("is not used up by an address that is taken or a password that is too easy", async () => {
    const token = (await mutations.ensureSetupToken()) ?? "";
    const analyst = await user("analyst");
    expect(await outcomes([first(token, analyst.email)])).toEqual(["conflict"]);
    expect(
      await outcomes([
        mutations.createFirstAdmin({ token, email: "a@example.com", name: "A", password: "password1234" }),
      ]),
    ).toEqual(["invalid-input"]);
    expect((await first(token, "first@example.com")).role).toBe("admin");
  });
});

describe("invitations", () => {
  const accept = (token: string) => mutations.acceptInvitation({ token, name: "New", password });

  it("make one account with the role that was given, however many use the link at once", async () => {
    const admin = await user("admin");
    const { token } = await mutations.invite({ email: "new@example.com", role: "analyst" }, admin.id);
    expect(await findInvitation(token)).toEqual({ email: "new@example.com", role: "analyst" });
    const answers = await outcomes([accept(token), accept(token), accept(token)]);
    expect(answers.filter((answer) => answer === "done")).toHaveLength(1);
    expect(await findInvitation(token)).toBeNull();
    expect((await listUsers()).find(({ email }) => email === "new@example.com")?.role).toBe("analyst");
  });

  it("never touch an account that exists", async () => {
    const admin = await user("admin");
    const { token } = await mutations.invite({ email: "new@example.com", role: "admin" }, admin.id);
    const existing = await mutations.createUser({ email: "new@example.com", name: "Old", role: "analyst", password });
    const before = await prisma().user.findUnique({ where: { id: existing.id } });
    expect(await outcomes([accept(token)])).toEqual(["conflict"]);
    expect(await prisma().user.findUnique({ where: { id: existing.id } })).toEqual(before);
    expect(await outcomes([mutations.invite({ email: "new@example.com", role: "admin" }, admin.id)])).toEqual([
      "conflict",
    ]);
  });

  it("run out, can be taken back, and are replaced by a newer one", async () => {
    const admin = await user("admin");
    const one = await mutations.invite({ email: "new@example.com", role: "analyst" }, admin.id);
    const two = await mutations.invite({ email: "new@example.com", role: "analyst" }, admin.id);
    expect(await outcomes([accept(one.token)])).toEqual(["not-found"]);
    await prisma().invitation.update({ where: { id: two.id }, data: { expiresAt: new Date(Date.now() - 1) } });
    expect((await listInvitations())[0]).toMatchObject({ expired: true, invitedBy: admin.name });
    expect(await outcomes([accept(two.token)])).toEqual(["not-found"]);
    await mutations.revokeInvitation(two.id);
    expect(await listInvitations()).toEqual([]);
    expect(JSON.stringify(await prisma().invitation.findMany())).not.toContain(two.token);
  });
});

describe("the last admin", () => {
  it("cannot be disabled or made an analyst", async () => {
    const admin = await user("admin");
    expect(await outcomes([mutations.disableUser(admin.id), mutations.setRole(admin.id, "analyst")])).toEqual([
      "conflict",
      "conflict",
    ]);
  });

  it("remains when two admins demote each other at the same moment", async () => {
    const [one, two] = [await user("admin"), await user("admin")];
    const answers = await outcomes([mutations.setRole(one.id, "analyst"), mutations.disableUser(two.id)]);
    expect(answers.sort()).toEqual(["conflict", "done"]);
  });

  it("is not one who is disabled", async () => {
    const [one, two] = [await user("admin"), await user("admin")];
    await mutations.disableUser(two.id);
    expect(await outcomes([mutations.setRole(one.id, "analyst")])).toEqual(["conflict"]);
    await mutations.enableUser(two.id);
    await mutations.setRole(one.id, "analyst");
    expect((await listUsers()).find(({ id }) => id === one.id)?.role).toBe("analyst");
  });
});

describe("API tokens", () => {
  it("are kept as a hash alone, and stop when they are revoked", async () => {
    const { id, token } = await mutations.createApiToken({ name: "script", role: "analyst" }, null);
    expect(token).toMatch(/^cnt_[\w-]{43}$/);
    expect(JSON.stringify([await prisma().apiToken.findMany(), await listApiTokens()])).not.toContain(token.slice(4));
    expect(await findApiToken(token)).toMatchObject({ id, role: "analyst" });
    await mutations.revokeApiToken(id);
    expect(await findApiToken(token)).toBeNull();
    expect(await outcomes([mutations.revokeApiToken(id)])).toEqual(["not-found"]);
  });

  it("go with the person who made them: no more than they may, and nothing once they are disabled", async () => {
    await user("admin");
    const maker = await user("admin");
    const admin = await mutations.createApiToken({ name: "all", role: "admin" }, maker.id);
    const analyst = await mutations.createApiToken({ name: "read", role: "analyst" }, maker.id);
    await mutations.setRole(maker.id, "analyst");
    expect(await findApiToken(admin.token)).toBeNull();
    expect(await findApiToken(analyst.token)).not.toBeNull();
    await mutations.disableUser(maker.id);
    expect(await findApiToken(analyst.token)).toBeNull();
  });
});

describe("a new password", () => {
  it("lets its owner in, and ends what was opened with the old one", async () => {
    const { id, email } = await user("analyst");
    const before = await prisma().user.findUniqueOrThrow({ where: { id } });
    await mutations.setPassword({ email, password: "another-velvet-tandem" });
    const after = await prisma().user.findUniqueOrThrow({ where: { id } });
    expect(after.passwordHash).not.toBe(before.passwordHash);
    expect(after.sessionEpoch).toBe(before.sessionEpoch + 1);
  });

  it("is refused for nobody, and when it is a common one", async () => {
    const { email } = await user("analyst");
    const set = (to: string, newPassword: string) => mutations.setPassword({ email: to, password: newPassword });
    await expect(set("nobody@example.com", "another-velvet-tandem")).rejects.toMatchObject({ code: "not-found" });
    await expect(set(email, "password1234")).rejects.toMatchObject({ code: "invalid-input" });
  });
});
