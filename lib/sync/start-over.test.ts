import { expect, it, vi } from "vitest";
import { AppError } from "@/lib/core/errors";
import { Lease } from "./lease";
import { startingOver } from "./start-over";

vi.mock("node:timers/promises", () => ({ setTimeout: async () => undefined }));

const lease = () =>
  new Lease({
    ...{ syncId: "sync", connectorId: "connector", token: 1, force: false, attempt: 1, isAwaited: true },
  });
const replaced = () => new AppError("artifact-stale", "manifest.json was replaced.", { remedy: "Read again." });

/** Fails with each of `faults` in turn, then succeeds. */
const failing = (...faults: Error[]) => {
  const read = vi.fn(async () => {
    const fault = faults.shift();
    if (fault) throw fault;
    return "read";
  });
  return read;
};

it("reads again from the start when an artifact was replaced, and no more often than three times", async () => {
  const twice = failing(replaced(), replaced());
  expect(await startingOver(lease(), twice)).toBe("read");
  expect(twice).toHaveBeenCalledTimes(3);
  const always = failing(replaced(), replaced(), replaced());
  await expect(startingOver(lease(), always)).rejects.toMatchObject({
    ...{ code: "artifact-stale", retryable: false },
    message: expect.stringContaining("replaced three times"),
    remedy: expect.stringContaining("at an hour"),
  });
  expect(always).toHaveBeenCalledTimes(3);
});

it("does not read again after any other fault, or when the sync is stopped meanwhile", async () => {
  const other = failing(new AppError("artifact-malformed", "It is cut off.", { remedy: "Write it again." }));
  await expect(startingOver(lease(), other)).rejects.toMatchObject({ code: "artifact-malformed" });
  expect(other).toHaveBeenCalledTimes(1);
  const stopped = lease();
  stopped.stop("cancelled");
  const stale = failing(replaced());
  await expect(startingOver(stopped, stale)).rejects.toMatchObject({ code: "cancelled" });
  expect(stale).toHaveBeenCalledTimes(1);
});
