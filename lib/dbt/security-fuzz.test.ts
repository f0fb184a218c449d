import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { damagedArtifacts, realArtifacts } from "@/scripts/test/damaged-artifacts";
import { isLong, report } from "@/security/figures";
import { AppError } from "../core/errors";
import { WarningList } from "../core/warnings";
import { inspectArtifact } from "./inspect-artifact";
import { readCatalog } from "./read-catalog";
import { readManifest } from "./read-manifest";
import { inChunks } from "./test-bytes";

/** The long form reads as many as the promise says; otherwise as many as fit into the time. */
const PROMISED = 10_000;
const SHORT_MS = 10_000;

describe("I4 a real file with something wrong in it", { timeout: 20 * 60_000 }, () => {
  it("I4 is read with notes or refused in words with a place: never more than that", async () => {
    const artifacts = realArtifacts();
    const tally = { read: 0, noted: 0, refused: 0 };
    const property = fc.asyncProperty(damagedArtifacts(artifacts), async ({ name, bytes }) => {
      const warnings = new WarningList();
      const nothing = () => undefined;
      const reading = () =>
        name === "manifest"
          ? readManifest(inChunks(bytes, 16_384), { node: nothing, disabled: nothing, doc: nothing, warnings })
          : readCatalog(inChunks(bytes, 16_384), { entry: nothing, warnings });
      const outcomes = [
        await reading().catch((thrown: unknown) => thrown),
        await inspectArtifact(inChunks(bytes, 16_384)).catch((thrown: unknown) => thrown),
      ];
      for (const thrown of outcomes) {
        if (!(thrown instanceof Error)) continue;
        expect(thrown).toBeInstanceOf(AppError);
        const { code, message, remedy } = thrown as AppError;
        expect(code).toMatch(/^artifact-/);
        expect(message).toMatch(/byte [\d,]+|deeper|empty|white space|is no|This is|not UTF-8|larger than|holds/);
        expect(remedy).not.toBe("");
      }
      expect("polluted" in {}).toBe(false);
      if (outcomes[0] instanceof Error) tally.refused += 1;
      else if (warnings.list.length > 0) tally.noted += 1;
      else tally.read += 1;
    });
    // The short form damages the same files each time, the long one others.
    const limits = isLong ? {} : { seed: 1, interruptAfterTimeLimit: SHORT_MS, markInterruptAsFailure: false };
    // A failure prints the seed, which gives the very same files again.
    await fc.assert(property, { numRuns: PROMISED, ...limits });
    report("I4", { files: artifacts.length, ...tally });
    expect(tally.read + tally.noted + tally.refused).toBeGreaterThan(isLong ? PROMISED - 1 : 100);
    expect(Math.min(tally.noted, tally.refused)).toBeGreaterThan(0);
  });
});
