import { describe, expect, it } from "vitest";
import { TooManyRequests } from "@/lib/platform/rate-limit";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { createUser, disableUser } from "./mutations";
import { checkCredentials } from "./sign-in";

useFreshDatabase();

const password = "tandem-velvet-quarry";
const user = (email: string, role: "admin" | "analyst" = "analyst") =>
  createUser({ email, name: "Someone", role, password });

describe("checkCredentials", () => {
  it("knows an account by its address in any case, and by its password alone", async () => {
    const { id } = await user("ana@example.com");
    expect(await checkCredentials({ email: " Ana@Example.com ", password }, "10.0.0.1")).toMatchObject({ id });
    expect(await checkCredentials({ email: "ana@example.com", password: `${password}!` }, "10.0.0.1")).toBeNull();
    expect(await checkCredentials({ email: "nobody@example.com", password }, "10.0.0.1")).toBeNull();
    expect(await checkCredentials({ email: { gt: "" }, password }, "10.0.0.1")).toBeNull();
    expect(await checkCredentials(undefined, "10.0.0.1")).toBeNull();
  });

  it("does not give out the password's hash", async () => {
    await user("bob@example.com");
    expect(JSON.stringify(await checkCredentials({ email: "bob@example.com", password }, "10.0.0.2"))).not.toContain(
      "argon2",
    );
  });

  it("refuses a disabled account as it refuses a wrong password", async () => {
    const { id } = await user("gone@example.com");
    await disableUser(id);
    expect(await checkCredentials({ email: "gone@example.com", password }, "10.0.0.3")).toBeNull();
  });

  it("A5 looks at ten of two hundred wrong tries at once, and leaves everybody else alone", async () => {
    await user("target@example.com");
    await user("other@example.com");
    const tries = Array.from({ length: 200 }, (_, i) =>
      checkCredentials({ email: "target@example.com", password: `wrong ${i}` }, `10.1.${i}.1`),
    );
    const settled = await Promise.allSettled(tries);
    expect(settled.filter((one) => one.status === "fulfilled")).toHaveLength(10);
    for (const one of settled)
      if (one.status === "rejected") {
        expect(one.reason).toBeInstanceOf(TooManyRequests);
        expect(one.reason.retryAfterSeconds).toBeGreaterThan(800);
      }
    await expect(checkCredentials({ email: "target@example.com", password }, "10.2.0.1")).rejects.toThrow(
      TooManyRequests,
    );
    expect(await checkCredentials({ email: "other@example.com", password }, "10.2.0.1")).not.toBeNull();
  });

  it("A5 shuts out an address that goes through many accounts", async () => {
    const tries = Array.from({ length: 120 }, (_, i) =>
      checkCredentials({ email: "not an address", password: `${i}` }, "10.3.0.1"),
    );
    const settled = await Promise.allSettled(tries);
    expect(settled.filter((one) => one.status === "rejected")).toHaveLength(20);
  });

  it("counts wrong tries only: a whole office signs in from one address", async () => {
    await user("office@example.com");
    for (let round = 0; round < 3; round++) {
      const signIns = Array.from({ length: 8 }, () =>
        checkCredentials({ email: "office@example.com", password }, "10.4.0.1"),
      );
      for (const account of await Promise.all(signIns)) expect(account).not.toBeNull();
    }
  });

  it("A5 takes as long for an unknown account as for a known one", async () => {
    await user("timed@example.com");
    const median = async (emailOf: (round: number) => string) => {
      const times: number[] = [];
      for (let round = 0; round < 9; round++) {
        const start = performance.now();
        await checkCredentials({ email: emailOf(round), password: "wrong password" }, `10.5.${round}.1`);
        times.push(performance.now() - start);
      }
      return times.sort((a, b) => a - b)[4] ?? 0;
    };
    const unknown = await median((round) => `unknown${round}@example.com`);
    const known = await median(() => "timed@example.com");
    // Hashing takes tens of milliseconds, leaving it out would be a difference of many times.
    expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(2);
  });
});
