import { Transform } from "node:stream";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createConnector } from "@/lib/connectors/mutations";
import type { ArtifactRef, ClientContext, SecondaryClient } from "@/lib/integrations/contract";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { allowEgress } from "@/scripts/test/object-stores/allow-egress";
import { type DbtStore, dbtStores } from "@/scripts/test/object-stores/dbt-stores";
import type { SeededBucket } from "@/scripts/test/object-stores/seed";
import { dbtConnector, syncOnce } from "@/scripts/test/sync-once";
import { isLong, report } from "./figures";
import { contentHash } from "./published";
import { otherOf, Shop, type Variant } from "./shop";

/** Called before an artifact is asked for, and after its first piece has come. */
let replace: (when: "before" | "amid", ref: ArtifactRef) => Promise<void> = async () => undefined;

vi.mock("@/lib/integrations/clients", async (importOriginal) => {
  const actual = await importOriginal<typeof import("@/lib/integrations/clients")>();
  const hooked = (client: SecondaryClient): SecondaryClient => ({
    ...client,
    open: async (ref) => {
      await replace("before", ref);
      let isFirst = true;
      const amid = new Transform({
        transform(chunk, _, done) {
          const wasFirst = isFirst;
          isFirst = false;
          (wasFirst ? replace("amid", ref) : Promise.resolve()).then(() => done(null, chunk), done);
        },
      });
      const bytes = await client.open(ref);
      return bytes.once("error", (error) => amid.destroy(error)).pipe(amid);
    },
  });
  return {
    ...actual,
    openClient: (kind: string, context: ClientContext) => {
      const client = actual.openClient(kind, context);
      return client.tier === "secondary" ? hooked(client) : client;
    },
  };
});

useFreshDatabase();

const ROUNDS = isLong ? 34 : 12;
/** More than one piece on the way, so that there is a middle. */
const shop = new Shop(400);
const found = { replacements: 0, "started over": 0, mixed: 0, syncs: 0 };

beforeAll(() => {
  process.env.CONNETRA_FAULTS = "allowed";
  process.env.FAULT_PAUSE_MS = "1";
});
afterAll(() => {
  process.env.CONNETRA_FAULTS = "";
  process.env.FAULT_PAUSE_MS = "";
});

describe.each(dbtStores())("a sync from $kind", (store: DbtStore) => {
  let bucket: SeededBucket;
  let connectorId = "";
  const hashes = new Map<Variant, string>();
  const put = (variant: Variant) => bucket.put(shop.files(variant, "dbt/"));

  beforeAll(async () => {
    replace = async () => undefined;
    allowEgress(store.endpoint);
    bucket = await store.make();
    const { primaryId } = await dbtConnector();
    const settings = store.settings(bucket.name, store.endpoint);
    connectorId = (
      await createConnector({ name: bucket.name, kind: store.kind, ...settings, primaryConnectorId: primaryId }, null)
    ).id;
    for (const variant of ["A", "B", "A", "B"] as const) {
      await put(variant);
      expect(await syncOnce(connectorId)).toMatchObject({ status: "succeeded" });
      hashes.set(variant, await contentHash(connectorId));
    }
  });

  it("never makes a version of two runs when files are replaced before and while they are read", async () => {
    const places = ["manifest", "catalog", "run_results"].flatMap((name) =>
      (["before", "amid"] as const).map((when) => ({ name, when })),
    );
    let lying: Variant = "B";
    for (let round = 0; round < ROUNDS; round += 1) {
      const place = places[round % places.length];
      // What lies there is read from the start on, and in the middle the other run takes its place.
      const first: Variant = otherOf(lying);
      await put(first);
      lying = first;
      let isDone = false;
      let opened = 0;
      replace = async (when, ref) => {
        if (when === "before" && ref.name === "manifest") opened += 1;
        if (isDone || when !== place?.when || ref.name !== place.name) return;
        isDone = true;
        lying = otherOf(first);
        await put(lying);
        found.replacements += 1;
      };
      const sync = await syncOnce(connectorId, { force: true });
      expect(["succeeded", "unchanged"]).toContain(sync.status);
      found.syncs += 1;
      if (opened > 1) found["started over"] += 1;
      const runs = new Set(sync.artifacts.map(({ invocationId }) => invocationId));
      const isWhole = [...hashes.values()].includes(await contentHash(connectorId));
      if (runs.size !== 1 || !isWhole) found.mixed += 1;
    }
    expect(found.mixed).toBe(0);
  }, 240_000);
});

it("says what it found", () => {
  report(isLong ? "Y7 long" : "Y7", found);
  expect(found.replacements).toBe(found.syncs);
  expect(found.mixed).toBe(0);
});
