import { expect, it } from "vitest";
import { AppError } from "@/lib/core/errors";
import { readManifest } from "@/lib/dbt/read-manifest";
import { WarningList } from "../core/warnings";
import { namingFile } from "./naming-file";

const read = (content: string) =>
  readManifest(
    (async function* () {
      yield Buffer.from(content);
    })(),
    { warnings: new WarningList(), node: () => {}, disabled: () => {} },
  );

it("says of a broken file which of many it is", async () => {
  await expect(
    namingFile({ path: "finance/manifest.json" }, () => read('{"metadata": {}, "nodes": {')),
  ).rejects.toMatchObject({
    code: "artifact-malformed",
    message: expect.stringMatching(/^finance\/manifest\.json: The file ends in the middle/),
    remedy: expect.stringContaining("Copy the file again"),
  });
});

it("shows a name of a file in one line, whatever it holds", async () => {
  await expect(namingFile({ path: "a\nb\u202E/manifest.json" }, () => read("["))).rejects.toThrow(
    /^a\ufffdb\ufffd\/manifest\.json: /,
  );
});

it("leaves what is not about the content of the file as it is", async () => {
  const stale = new AppError("artifact-stale", "It was replaced.", { remedy: "Nothing.", retryable: true });
  await expect(namingFile({ path: "manifest.json" }, () => Promise.reject(stale))).rejects.toBe(stale);
});
