import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/core/errors";
import { hashPassword, isCommonPassword, refuseCommonPassword, verifyPassword } from "./passwords";
import { newPassword } from "./schema";

describe("isCommonPassword", () => {
  it.each([
    "Password1234!",
    "P@ssw0rd2024",
    "qwertyqwerty12",
    "aaaaaaaaaaaa",
    "123456789012",
    "adminadmin123",
    "Welcome2026!!",
  ])("refuses %s", (password) => {
    expect(isCommonPassword(password)).toBe(true);
  });

  it.each([
    "correct horse battery",
    "tandem-velvet-quarry",
    "mypasswordishorses",
    "9f2c41d07be8aa55",
    "ночной поезд вдаль",
  ])("accepts %s", (password) => {
    expect(isCommonPassword(password)).toBe(false);
  });
});

describe("passwords", () => {
  it("cannot be one's own address", () => {
    expect(() => refuseCommonPassword("Ana.Torres@example.com", "ana.torres@example.com")).toThrow(AppError);
  });

  it("are 12 to 200 characters long", () => {
    expect(newPassword.safeParse("short phrase".slice(1)).success).toBe(false);
    expect(newPassword.safeParse("x".repeat(201)).success).toBe(false);
    expect(newPassword.safeParse("x".repeat(200)).success).toBe(true);
  });

  it("are kept as argon2id at the cost decided on", async () => {
    const hash = await hashPassword("tandem-velvet-quarry");
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword(hash, "tandem-velvet-quarry")).toBe(true);
    expect(await verifyPassword(hash, "tandem-velvet-quarrz")).toBe(false);
  });

  it("match nothing where there is no account, not even the stand-in's own", async () => {
    expect(await verifyPassword(null, "no account has this password")).toBe(false);
  });
});
