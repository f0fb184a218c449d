import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { AppError } from "../../../core/errors";
import { testClock } from "../fixtures/test-clock";
import type { BucketAccess } from "./bucket-access";
import type { BucketWords } from "./bucket-words";
import type { ObjectStore, Pace, Page, StoredObject } from "./object-store";
import { StoreFault } from "./store-fault";

export const quickPace: Pace = { connectMs: 200, headersMs: 200, idleMs: 100, wholeMs: 2_000, tries: 3 };

type Body = (from: Uint8Array, start: number) => Readable;
export const wholeBody: Body = (bytes) => Readable.from([bytes], { objectMode: false });

/** An object store in memory that does what it is told, also wrongly. */
export class TestStore implements ObjectStore {
  readonly objects = new Map<string, { bytes: Uint8Array; listed: StoredObject }>();
  readonly calls: string[] = [];
  pageSize = 1000;
  /** Thrown by the next requests of a kind, one each. */
  readonly listFaults: unknown[] = [];
  readonly readFaults: unknown[] = [];
  /** Bodies of the next reads; then whole ones. */
  readonly bodies: Body[] = [];
  isClosed = false;
  reading = 0;
  mostReading = 0;

  put(key: string, content: string | Uint8Array | object, facts: Partial<StoredObject> = {}): this {
    const bytes = Buffer.from(
      typeof content === "string" || content instanceof Uint8Array ? content : JSON.stringify(content),
    );
    const listed = { key, bytes: bytes.length, etag: `etag-${this.objects.size}`, modifiedAt: null, ...facts };
    this.objects.set(key, { bytes, listed });
    return this;
  }

  async list(prefix: string, cursor: string | null, signal: AbortSignal): Promise<Page> {
    this.calls.push(`list ${prefix} ${cursor ?? ""}`.trim());
    if (this.listFaults.length > 0) throw this.listFaults.shift();
    signal.throwIfAborted();
    const all = [...this.objects.values()].map(({ listed }) => listed).filter(({ key }) => key.startsWith(prefix));
    const start = Number(cursor ?? 0);
    const end = start + this.pageSize;
    return { objects: all.slice(start, end), next: end < all.length ? String(end) : null };
  }

  async read(object: StoredObject, range: { start: number; end?: number }, signal: AbortSignal): Promise<Readable> {
    this.calls.push(`read ${object.key} ${range.start}-${range.end ?? ""}`);
    if (this.readFaults.length > 0) throw this.readFaults.shift();
    this.reading += 1;
    this.mostReading = Math.max(this.mostReading, this.reading);
    await new Promise((resolve) => setImmediate(resolve));
    this.reading -= 1;
    signal.throwIfAborted();
    const now = this.objects.get(object.key);
    if (!now) throw new StoreFault("gone", { cause: null });
    if (now.listed.etag !== object.etag) throw new StoreFault("replaced", { cause: null });
    const body = this.bodies.shift() ?? wholeBody;
    return body(now.bytes.subarray(range.start, range.end), range.start);
  }

  explain(thrown: unknown): StoreFault {
    return new StoreFault("broke-off", { cause: thrown });
  }

  close(): void {
    this.isClosed = true;
  }

  get reads(): string[] {
    return this.calls.filter((call) => call.startsWith("read "));
  }
}

export const accessTo = (store: ObjectStore, access: Partial<BucketAccess> = {}): BucketAccess => ({
  store,
  pace: quickPace,
  signal: new AbortController().signal,
  clock: testClock(),
  ...access,
});

type Written = {
  at?: string;
  project?: string;
  projectId?: string;
  version?: string;
  schema?: string;
  /** When it was uploaded; the time it was written, unless told. */
  uploaded?: string;
  gz?: boolean;
  /** Leaves the metadata out. */
  bare?: boolean;
} & Partial<StoredObject>;

const schemas: Record<string, string> = {
  manifest: "manifest/v12",
  catalog: "catalog/v1",
  run_results: "run-results/v6",
  sources: "sources/v3",
};

/** An artifact as dbt writes it, as far as its head goes. */
export const artifactBytes = (key: string, written: Written = {}): Uint8Array => {
  const name = Object.keys(schemas).find((artifact) => key.slice(key.lastIndexOf("/") + 1).startsWith(artifact));
  const schema = written.schema ?? schemas[name ?? ""];
  const metadata = {
    dbt_schema_version: `https://schemas.getdbt.com/dbt/${schema}.json`,
    dbt_version: written.version ?? "1.9.1",
    ...(written.at && { generated_at: written.at }),
    ...(written.project && name === "manifest" && { project_name: written.project }),
    ...(written.projectId && { project_id: written.projectId }),
  };
  const text = JSON.stringify({ ...(!written.bare && { metadata }), nodes: {} });
  return written.gz ? gzipSync(text) : Buffer.from(text);
};

/** A store with these artifacts. A time alone stands for an artifact that was written and uploaded then. */
export const storeOf = (objects: Record<string, Written | string>): TestStore => {
  const store = new TestStore();
  for (const [key, value] of Object.entries(objects)) {
    const written: Written = typeof value === "string" ? { at: value } : value;
    const { at, project, projectId, version, schema, uploaded, gz, bare, ...facts } = written;
    store.put(key, artifactBytes(key, written), { modifiedAt: uploaded ?? at ?? null, ...facts });
  }
  return store;
};

/** Words that say what they are given. */
export const testWords = (words: Partial<BucketWords> = {}): BucketWords => ({
  bucket: "the bucket acme-dbt",
  host: "store.example.com",
  signedAs: "the access key AKIA1",
  region: "eu-central-1",
  fault: (fault) => new AppError("vendor-unreachable", `Fault: ${fault.kind}.`, { remedy: `Mend ${fault.kind}.` }),
  fix: ({ region }) => (region ? { label: `Use ${region}`, config: { region } } : undefined),
  ...words,
});
