import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { sharedFolder } from "@/lib/dbt/test-bytes";

type Json = Record<string, unknown>;
export type Artifact = { name: "manifest" | "catalog"; from: string; content: Json };
export type Damaged = { name: Artifact["name"]; from: string; bytes: Buffer };

const demo = path.join(import.meta.dirname, "../../demo/artifacts");
const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Few of each kind: what is damaged is found by place, and a smaller file is read more often in the same time. */
const MOST_ENTRIES = 12;
function trimmed(content: Json): Json {
  const sections = Object.entries(content).map(([section, value]) => [
    section,
    isObject(value) && section !== "metadata"
      ? Object.fromEntries(Object.entries(value).slice(0, section === "macros" ? 2 : MOST_ENTRIES))
      : value,
  ]);
  return Object.fromEntries(sections);
}

/** Manifests and catalogs as each version of dbt wrote them: those of demo/, and of the shared data where that is there. */
export function realArtifacts(): Artifact[] {
  const shared = sharedFolder("artifacts/jaffle-every-version");
  return [demo, ...(shared ? [shared] : [])].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: "utf8" })
      .sort()
      .flatMap((file): Artifact[] => {
        const name = /(?:^|\/)(manifest|catalog)[^/]*\.json(?:\.gz)?$/.exec(file)?.[1];
        if (name !== "manifest" && name !== "catalog") return [];
        const bytes = readFileSync(path.join(root, file));
        const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString();
        return [{ name, from: file, content: trimmed(JSON.parse(text) as Json) }];
      }),
  );
}

/** What stands where something else is expected. */
const oddities: readonly unknown[] = [
  ...[null, true, false, 0, -0, -1, 1e308, 2 ** 63, 0.1, "", " ", [], {}, [[]], [null], { "": null }],
  ...[
    "\0",
    "a\0b",
    "\ud800",
    "\udfff\ud800",
    "\u202e",
    "x".repeat(100_000),
    "9999-99-99T99:99:99Z",
    "-infinity",
    "NaN",
  ],
  ...["__proto__", "constructor", "=1+1", "'; drop table assets; --", "../../etc/passwd", "<script>1</script>"],
  ...["0001-01-01T00:00:00Z", "+275760-09-13T00:00:00Z", "999999999999999999999999"],
  JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
  JSON.parse(`${'{"a":['.repeat(25)}1${"]}".repeat(25)}`),
];

type Step = { at: number; what: "put" | "drop" | "rename" | "repeat"; odd: number };
const step: fc.Arbitrary<Step> = fc.record({
  at: fc.nat(),
  what: fc.constantFrom("put", "put", "put", "drop", "rename", "repeat"),
  odd: fc.nat(),
});
type Scar = { at: number; what: "cut" | "flip" | "insert" | "remove"; byte: number };
const scar: fc.Arbitrary<Scar> = fc.record({
  at: fc.nat(),
  what: fc.constantFrom("cut", "flip", "insert", "remove"),
  byte: fc.nat(255),
});

/** Goes down from the root by the number, so that any depth is as likely as another. */
function placeOf(content: Json, at: number): [Json, string] | null {
  let record: Json = content;
  for (let left = at; ; ) {
    const keys = Object.keys(record);
    const key = keys[left % Math.max(1, keys.length)];
    if (key === undefined) return null;
    left = Math.floor(left / keys.length);
    const inner = record[key];
    if (typeof inner !== "object" || inner === null || left % 4 === 0) return [record, key];
    record = inner as Json;
  }
}

function put(content: Json, { at, what, odd }: Step): void {
  const place = placeOf(content, at);
  if (!place) return;
  const [record, key] = place;
  // Of its own: what is put once may be damaged by a later step.
  const value = structuredClone(oddities[odd % oddities.length]);
  const set = (name: string, to: unknown) =>
    Object.defineProperty(record, name, { value: to, enumerable: true, configurable: true, writable: true });
  if (what === "put") set(key, value);
  else if (what === "drop") delete record[key];
  else if (what === "rename") set(String(value).slice(0, 50), record[key]);
  else set(`${key} again`, record[key]);
}

function hurt(bytes: Buffer, { at, what, byte }: Scar): Buffer {
  const place = at % Math.max(1, bytes.length);
  if (what === "cut") return bytes.subarray(0, place);
  const after = bytes.subarray(place + (what === "insert" ? 0 : 1));
  const between = what === "remove" ? [] : [what === "flip" ? (bytes[place] ?? 0) ^ (1 << (byte % 8)) : byte];
  return Buffer.concat([bytes.subarray(0, place), Buffer.from(between), after]);
}

/** A real file with up to five things wrong in what it says, and now and then one in how it is written. */
export const damagedArtifacts = (artifacts: readonly Artifact[]): fc.Arbitrary<Damaged> =>
  fc
    .record({
      which: fc.nat(artifacts.length - 1),
      steps: fc.array(step, { maxLength: 5 }),
      scars: fc.oneof(
        { weight: 4, arbitrary: fc.constant<Scar[]>([]) },
        fc.array(scar, { minLength: 1, maxLength: 2 }),
      ),
    })
    .map(({ which, steps, scars }) => {
      const artifact = artifacts[which];
      if (!artifact) throw new Error("There are no artifacts to damage.");
      const content = structuredClone(artifact.content);
      for (const each of steps) put(content, each);
      const bytes = scars.reduce(hurt, Buffer.from(JSON.stringify(content)));
      return { name: artifact.name, from: artifact.from, bytes };
    });
