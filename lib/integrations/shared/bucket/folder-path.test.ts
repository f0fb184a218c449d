import { describe, expect, it } from "vitest";
import { readFolderPath } from "./folder-path";

const read = (typed: string | undefined, bucket = "the bucket acme-dbt") => readFolderPath(typed, bucket);

describe("the path that somebody types", () => {
  it.each([
    [undefined, ""],
    ["", ""],
    ["/", ""],
    ["./", ""],
    [".", ""],
    ["dbt", "dbt/"],
    ["dbt/", "dbt/"],
    [" dbt/prod ", "dbt/prod/"],
    ["dbt//prod", "dbt//prod/"],
    ["dbt prod/ä", "dbt prod/ä/"],
    ["__proto__", "__proto__/"],
    ["50%/x", "50%/x/"],
  ])("%j is %j, and nothing needs to be said", (typed, prefix) =>
    expect(read(typed)).toEqual({ prefix, notes: [], doubt: null }),
  );

  it.each([
    ["/dbt", "dbt/", "The slash at the start of the path is left out."],
    ["//dbt/prod/", "dbt/prod/", "The slash at the start of the path is left out."],
    ["dbt\\prod", "dbt/prod/", "Backslashes in the path are taken for slashes."],
    ["dbt/target/manifest.json", "dbt/target/", "The path names a file; its folder is read: dbt/target/."],
    ["dbt/run_results.json.gz", "dbt/", "The path names a file; its folder is read: dbt/."],
    ["manifest.json", "", "The path names a file; its folder is read: all of the bucket acme-dbt."],
    [
      "runs/*/target/manifest.json",
      "runs/",
      "Folders of runs and projects are found without *, so the path is taken for runs/.",
    ],
    [
      "**/manifest.json",
      "",
      "Folders of runs and projects are found without *, so the path is taken for all of the bucket acme-dbt.",
    ],
    ["s3://acme-dbt/dbt/prod", "dbt/prod/", "The address is taken for the path dbt/prod."],
    ["s3a://acme-dbt/dbt/", "dbt/", "The address is taken for the path dbt/."],
    ["gs://acme-dbt", "", "The address is taken for no path."],
    ["arn:aws:s3:::acme-dbt/dbt", "dbt/", "The address is taken for the path dbt."],
    ["arn:aws:s3:::acme-dbt", "", "The address is taken for no path."],
    [
      "https://acme-dbt.s3.eu-central-1.amazonaws.com/dbt/prod/",
      "dbt/prod/",
      "The address is taken for the path dbt/prod/.",
    ],
    ["https://s3.eu-central-1.amazonaws.com/acme-dbt/a%20b", "a b/", "The address is taken for the path a b."],
    ["https://console.cloud.google.com/storage/browser/acme-dbt/dbt", "dbt/", "The address is taken for the path dbt."],
    [
      "https://eu-central-1.console.aws.amazon.com/s3/buckets/acme-dbt?region=eu-central-1&prefix=dbt/prod/&showversions=false",
      "dbt/prod/",
      "The address is taken for the path dbt/prod/.",
    ],
  ])("%j is %j, and that is said", (typed, prefix, note) => {
    expect(read(typed)).toEqual({ prefix, notes: [note], doubt: null });
  });

  it("may be an address of a container", () => {
    const bucket = "the container artifacts";
    const notes = ["The address is taken for the path dbt."];
    expect(read("abfss://artifacts@acme.dfs.core.windows.net/dbt", bucket)).toEqual({
      prefix: "dbt/",
      notes,
      doubt: null,
    });
    expect(read("https://acme.blob.core.windows.net/artifacts/dbt", bucket)).toEqual({
      prefix: "dbt/",
      notes,
      doubt: null,
    });
  });

  it("that names another bucket is not silently read in this one", () => {
    expect(read("s3://other/dbt")).toEqual({
      prefix: "dbt/",
      notes: ["The address is taken for the path dbt."],
      doubt: "The path names other, but Connetra looks in the bucket acme-dbt.",
    });
  });

  it("may be several of these at once", () => {
    expect(read("s3://acme-dbt//runs\\*\\manifest.json")).toMatchObject({ prefix: "runs/" });
    expect(read("/dbt/manifest.json")).toMatchObject({ prefix: "dbt/", notes: { length: 2 } });
  });

  it("is shown without characters that would turn the text around", () => {
    expect(read("/a\u202e\u0007*").notes.join()).not.toMatch(/[\u202e\u0007]/);
  });
});
