import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AppError } from "../core/errors";
import { defaultLimits } from "./limits";
import { type JsonEntry, JsonSplitter, type SectionPlan } from "./split-json";
import { inChunks, sharedFolder } from "./test-bytes";

type Options = {
  sizes?: readonly number[];
  plan?: (section: string) => SectionPlan;
  anyRoot?: boolean;
  maxEntryBytes?: number;
};

async function split(
  content: string | Uint8Array,
  { sizes = [5], plan = () => "entries", anyRoot = false, maxEntryBytes }: Options = {},
) {
  const limits = { ...defaultLimits, maxEntryBytes: maxEntryBytes ?? defaultLimits.maxEntryBytes };
  const splitter = new JsonSplitter({ plan, limits, anyRoot });
  const entries: JsonEntry[] = [];
  const drain = () => {
    for (let entry = splitter.next(); entry; entry = splitter.next()) entries.push(entry);
  };
  for await (const chunk of inChunks(content, sizes)) {
    splitter.push(chunk);
    drain();
  }
  splitter.end();
  drain();
  return entries;
}

/** The entries put together again: what JSON.parse would have made, but for empty sections. */
function assembled(entries: readonly JsonEntry[]): unknown {
  const root = new Map<string, unknown>();
  for (const { section, key, value } of entries) {
    if (key === null) root.set(section, value);
    else if (typeof key === "number") root.set(section, [...((root.get(section) as unknown[]) ?? []), value]);
    else {
      const record = (root.get(section) as object | undefined) ?? {};
      root.set(section, Object.fromEntries([...Object.entries(record), [key, value]]));
    }
  }
  return Object.fromEntries(root);
}

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const refusal = (content: string | Uint8Array, options?: Options) =>
  split(content, options).then(
    () => "accepted",
    (error) => {
      expect(error).toBeInstanceOf(AppError);
      expect(error.remedy).not.toBe("");
      return String(error.message);
    },
  );

const tricky = fc.stringMatching(/^[\\"{}[\],: a-z\u00e9\u{1F600}\n]{0,80}$/u);
const json = fc.jsonValue({ maxDepth: 4, stringUnit: "grapheme" });
const documents = fc.dictionary(
  tricky,
  fc.oneof(
    json,
    fc.dictionary(tricky, fc.oneof(tricky, json), { minKeys: 1 }),
    fc.array(fc.oneof(tricky, json), { minLength: 1 }),
  ),
);
const cuts = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 6 });

describe("the entries of a document", { timeout: 30_000 }, () => {
  it("are those that JSON.parse finds, wherever the chunks are cut and however it is indented", async () => {
    const property = fc.asyncProperty(
      documents,
      cuts,
      fc.constantFrom(undefined, 2, "\t"),
      async (document, sizes, indent) => {
        const text = JSON.stringify(document, null, indent);
        const expected = Object.fromEntries(
          Object.entries(JSON.parse(text) as object).filter(
            ([, value]) => typeof value !== "object" || value === null || Object.keys(value).length > 0,
          ),
        );
        expect(assembled(await split(text, { sizes }))).toEqual(expected);
      },
    );
    await fc.assert(property, { numRuns: 300 });
  });

  it("come whole from strings long enough for the native search, full of quotes and backslashes", async () => {
    const long = fc
      .array(fc.constantFrom("\\", '"', "a".repeat(60), "\n", "}", "é"), { maxLength: 120 })
      .map((parts) => parts.join(""));
    const property = fc.asyncProperty(fc.array(long, { minLength: 1 }), cuts, async (texts, sizes) => {
      const document = { nodes: texts.map((text) => ({ text })) };
      expect(assembled(await split(JSON.stringify(document), { sizes }))).toEqual(document);
    });
    await fc.assert(property, { numRuns: 200 });
  });

  it("outgrow the window and leave it usable", async () => {
    const document = { nodes: { a: "x".repeat(3_000_000), b: 1, c: "y".repeat(20_000_000), d: [2] } };
    expect(assembled(await split(JSON.stringify(document), { sizes: [65_536] }))).toEqual(document);
  });

  it("keep hostile names as plain data and change no prototype", async () => {
    const text =
      '{"__proto__":{"polluted":1},"nodes":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}';
    const entries = await split(text);
    expect(entries.map(({ section, key }) => [section, key])).toEqual([
      ["__proto__", "polluted"],
      ["nodes", "__proto__"],
      ["nodes", "constructor"],
    ]);
    expect(Object.hasOwn({}, "polluted")).toBe(false);
    expect("polluted" in {}).toBe(false);
  });

  it("that nobody asked for are checked all the same", async () => {
    const plan = (section: string): SectionPlan => (section === "nodes" ? "entries" : "skip");
    expect(await split('{"macros":{"m":{"a":[1]}},"nodes":{"n":1},"x":3}', { plan })).toHaveLength(1);
    expect(await refusal('{"macros":{"m":{"a":[1,]}},"nodes":{}}', { plan })).toContain("macros → m, at byte 23");
  });
});

describe("a document that is refused", { timeout: 30_000 }, () => {
  it("is one that JSON.parse refuses, and no other", async () => {
    const damage = fc.tuple(fc.nat(), fc.nat(2), fc.constantFrom(...'{}[],:"\\ 0-e.tn\n\u0007\u00a0'));
    const property = fc.asyncProperty(
      documents,
      fc.array(damage, { maxLength: 3 }),
      cuts,
      async (document, damages, sizes) => {
        let text = JSON.stringify(document);
        for (const [at, removed, inserted] of damages) {
          const place = at % text.length;
          text = text.slice(0, place) + inserted + text.slice(place + removed);
        }
        const good = text.trimStart().startsWith("{") && parses(Buffer.from(text).toString());
        const message = await refusal(text, { sizes });
        expect(message === "accepted", `${text}: ${message}`).toBe(good);
      },
    );
    await fc.assert(property, { numRuns: 1000 });
  });

  it.each([
    ['{"a":1,}', "byte 7"],
    ['{"a" 1}', "byte 5"],
    ['{"nodes":{"a":{}"b":{}}}', "nodes, at byte 16"],
    ['{"nodes":{"a":{"x":tru}}}', "nodes → a, at byte 19"],
    ['{"nodes":{"a":[1}}', "nodes → a, at byte 16"],
    ['{"nodes":[1 2]}', "nodes, at byte 12"],
    ['{"nodes":[1,]}', "nodes → entry 2, at byte 12"],
    ['{"nodes":[}', "nodes → entry 1, at byte 10"],
    ['{"nodes":{"a":"\u0001"}}', "nodes → a, at byte 15"],
    ['{"nodes":{"a":"\\x"}}', "nodes → a, at byte 15"],
    ['{"nodes":{"a":01}}', "nodes → a, at byte 15"],
    ['{"a":1} x', "follows the end of the JSON, at byte 8"],
    ['{"a":1}{"a":1}', "follows the end of the JSON, at byte 7"],
    ["[1]", "a list, not an object"],
    ["nodes: []", "byte 0"],
    ["", "empty"],
    ["  \n ", "white space"],
  ])("%s says where", async (text, place) => {
    for (const sizes of [[1], [1000]]) expect(await refusal(text, { sizes })).toContain(place);
  });

  it("names the path and byte at which it is cut off, at whatever byte that is", async () => {
    const text = JSON.stringify({
      metadata: { a: "é" },
      nodes: { "model.x.y": { sql: 'select "1"\\', n: [1, 2.5, true, null] } },
    });
    const bytes = Buffer.from(text);
    for (let length = 1; length < bytes.length; length += 1) {
      const message = await refusal(bytes.subarray(0, length), { sizes: [3] });
      expect(message, text.slice(0, length)).toMatch(
        /^The file ends in the middle of .*byte \d+: its end is missing\.$/,
      );
    }
    expect(await refusal(bytes.subarray(0, 60))).toBe(
      "The file ends in the middle of nodes → model.x.y, at byte 60: its end is missing.",
    );
  });

  it("is told from one that breaks before it ends", async () => {
    expect(await refusal('{"nodes":{"a":{"x":nope, "y": 1')).toContain("nodes → a, at byte 19");
  });

  it("by its encoding says so", async () => {
    expect(await refusal(Buffer.from('{"a":"\u00e9"}', "latin1"))).toMatch(/not UTF-8 in a, at byte 6/);
    expect(
      await refusal(Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('"}')])),
    ).toMatch(/not UTF-8/);
    expect(await refusal(Buffer.from('{"a":1}', "utf16le"))).toContain("UTF-16");
    expect(await refusal(Buffer.from('\ufeff{"a":1}', "utf16le"))).toContain("UTF-16");
    expect(await refusal(Buffer.from('{"a":1}', "utf16le").swap16())).toContain("UTF-16");
    expect(await split('\ufeff{"a":1}', { sizes: [1] })).toHaveLength(1);
  });

  it("of zeros is not taken for UTF-16", async () => {
    for (const length of [1, 2, 3, 5_000])
      expect(await refusal(Buffer.alloc(length))).toBe("The file holds zero bytes, not JSON.");
    expect(await refusal(Buffer.concat([Buffer.alloc(4), Buffer.from("{}")]))).toBe(
      "The file starts with zero bytes, not JSON.",
    );
  });

  it("is named when it is something else", async () => {
    expect(await refusal("<!DOCTYPE html>\n<html><title>Sign in</title>")).toBe(
      "This is a web page, not JSON: <!DOCTYPE html> <html><title>Sign in</title>",
    );
    expect(await refusal('<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>')).toContain("AccessDenied");
    expect(await refusal(Buffer.from("PK\u0003\u0004zip"))).toContain("zip");
    expect(await refusal("version https://git-lfs.github.com/spec/v1\n")).toContain("Git LFS");
  });

  it("I2 for its depth is refused at once, however deep it goes", async () => {
    for (const depth of [1_000, 10_000, 1_000_000]) {
      const started = performance.now();
      expect(await refusal(`{"nodes":{"a":${"[".repeat(depth)}`, { sizes: [65_536] })).toContain(
        "deeper than 64 levels",
      );
      expect(performance.now() - started).toBeLessThan(2_000);
    }
  });

  it("for the size of one entry is refused when it passes the limit, not at its end", async () => {
    let given = 0;
    const splitter = new JsonSplitter({ plan: () => "entries", limits: { maxDepth: 64, maxEntryBytes: 1_000_000 } });
    splitter.push(Buffer.from(`{"nodes":{"a":"${" ".repeat(600)}`));
    const grow = () => {
      for (; given < 50; given += 1) {
        splitter.push(Buffer.alloc(100_000, "x"));
        splitter.next();
      }
    };
    expect(grow).toThrow("larger than 1,000,000 bytes: nodes → a");
    expect(given).toBeLessThan(12);
  });
});

const suite = sharedFolder("badinputs/JSONTestSuite/test_parsing");

describe.skipIf(!suite)("I1 JSONTestSuite", () => {
  const files = suite ? readdirSync(suite) : [];
  const of = (prefix: string) => files.filter((file) => file.startsWith(prefix));
  const read = (file: string) => readFileSync(path.join(suite ?? "", file));

  it("finds its files", () => expect([of("y_").length, of("n_").length, of("i_").length]).toEqual([95, 188, 35]));

  it.each(of("y_"))("accepts %s", async (file) => {
    for (const sizes of [[1], [4096]]) {
      const entries = await split(read(file), { sizes, anyRoot: true, plan: () => "whole" });
      const parsed = JSON.parse(
        read(file)
          .toString("utf8")
          .replace(/^\ufeff/, ""),
      ) as unknown;
      expect(
        typeof parsed !== "object" || Array.isArray(parsed) || parsed === null ? entries[0]?.value : assembled(entries),
      ).toEqual(parsed);
    }
  });

  it.each(of("n_"))("refuses %s with its place", async (file) => {
    for (const anyRoot of [true, false]) {
      for (const chosen of ["skip", "entries"] as const) {
        const plan = () => chosen;
        expect(await refusal(read(file), { sizes: [4096], anyRoot, plan })).toMatch(
          /byte [\d,]+|empty|UTF-16|deeper|white space|not JSON/,
        );
      }
    }
  });

  it.each(of("i_"))("reads or refuses %s in words", async (file) => {
    expect(await refusal(read(file), { anyRoot: true })).not.toBe("");
  });
});
