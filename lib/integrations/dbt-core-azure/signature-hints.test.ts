import { describe, expect, it } from "vitest";
import type { TestStep } from "../contract";
import { inDays, keyAccount, sasAccount } from "./fixtures/accounts";
import { withSignatureHint } from "./signature-hints";

const step = (id: string, status: TestStep["status"] = "passed"): TestStep => ({
  id,
  title: "T",
  status,
  message: "Fine.",
});
const hinted = (parts: string, given: TestStep) => withSignatureHint(given, sasAccount(parts), "dbt-artifacts");

describe("what a signature says before it fails", () => {
  it("warns of its end two weeks ahead", () => {
    expect(hinted(`sr=c&sp=rl&se=${inDays(13)}`, step("authenticate"))).toMatchObject({
      status: "warned",
      message: expect.stringMatching(/^Fine\. The signature expires on .* UTC; from then on, syncs fail\.$/),
      remedy: expect.stringContaining("Generate SAS"),
    });
    expect(hinted(`sr=c&sp=rl&se=${inDays(15)}`, step("authenticate")).status).toBe("passed");
  });

  it("says why one of Microsoft Entra ends so soon", () => {
    const { remedy } = hinted(`sr=c&sp=rl&skoid=x&se=${inDays(7)}`, step("authenticate"));
    expect(remedy).toContain("seven days at most");
  });

  it("warns at the listing that reading will be refused", () => {
    expect(hinted(`sr=c&sp=l&se=${inDays(30)}`, step("list"))).toMatchObject({
      status: "warned",
      message: expect.stringContaining("but not read"),
    });
  });

  it("leaves alone what failed, other steps, and keys", () => {
    const failed = step("authenticate", "failed");
    expect(hinted(`sr=c&sp=l&se=${inDays(1)}`, failed)).toBe(failed);
    const reach = step("reach");
    expect(hinted(`sr=c&sp=l&se=${inDays(1)}`, reach)).toBe(reach);
    const list = step("list");
    expect(withSignatureHint(list, keyAccount(), "dbt-artifacts")).toBe(list);
  });
});
