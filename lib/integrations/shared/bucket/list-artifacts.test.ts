import { expect, it } from "vitest";
import { startListing } from "./list-artifacts";
import { accessTo, TestStore } from "./test-store";

it("is given up with what to do before there are more artifacts than memory holds", async () => {
  const store = new TestStore();
  let pages = 0;
  store.list = async () => {
    pages += 1;
    const objects = Array.from({ length: 1_000 }, (_, at) => ({
      ...{ key: `runs/${pages}-${at}/manifest.json`, bytes: 1, etag: "1", modifiedAt: null },
    }));
    return { objects, next: String(pages) };
  };
  await expect(startListing(accessTo(store), "", 2_500).whole()).rejects.toMatchObject({
    code: "too-large",
    message: expect.stringContaining("more than 2,500"),
    remedy: expect.stringContaining("path of a folder"),
  });
  expect(pages).toBeLessThan(5);
});
