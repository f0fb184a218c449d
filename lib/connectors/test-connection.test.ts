import { beforeEach, expect, it, vi } from "vitest";
import type { ClientContext } from "@/lib/integrations/contract";
import { manifestFile } from "@/scripts/test/dbt-files";
import { FakeDbtStore } from "@/scripts/test/fake-dbt-store";
import { connectionTestInput } from "./schema";
import { connectionTestSteps } from "./test-connection";

let store: FakeDbtStore;
let given: AbortSignal | undefined;
vi.mock("@/lib/integrations/clients", () => ({
  openClient: (_kind: string, context: ClientContext) => {
    given = context.signal;
    return store.open(context);
  },
}));

const input = connectionTestInput.parse({ kind: "dbt-core-upload" });
const never = new AbortController().signal;

beforeEach(() => {
  store = new FakeDbtStore();
  store.put("dbt", { manifest: manifestFile(["shop.orders"]) });
});

it("ends what its client still does once it is over", async () => {
  let isAborted: boolean | undefined;
  for await (const event of connectionTestSteps(input, never)) if ("result" in event) isAborted = given?.aborted;
  expect([isAborted, given?.aborted, store.calls.closed]).toEqual([false, true, 1]);
});

it("ends what its client does when whoever asked leaves in the middle", async () => {
  for await (const _step of connectionTestSteps(input, never)) break;
  expect([given?.aborted, store.calls.closed]).toEqual([true, 1]);
});
