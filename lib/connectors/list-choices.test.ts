import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { type Choice, type ClientContext, field, type IntegrationDescriptor } from "@/lib/integrations/contract";
import { scrub } from "@/lib/platform/log";
import { listChoices, listSavedChoices } from "./list-choices";

const store: IntegrationDescriptor = {
  ...{ kind: "made-up", tier: "secondary", name: "Made up", family: "Made up", summary: "", guide: [] },
  scheduled: true,
  config: z.strictObject({
    region: z.string({ error: "Enter the region." }).meta(field({ label: "Region", help: "r.", destination: true })),
    container: z
      .string({ error: "Enter the container." })
      .min(1, "Enter the container.")
      .meta(field({ label: "Container", help: "c.", destination: true, choices: "one" })),
    path: z
      .string()
      .optional()
      .meta(field({ label: "Path", help: "p." })),
  }),
  secrets: z.strictObject({
    key: z.string({ error: "Enter the key." }).meta(field({ label: "Key", help: "k." })),
  }),
};
const offered: Choice[] = [{ value: "dbt", label: "dbt", isDefault: false }];
const id = "00000000-0000-4000-8000-000000000000";
const saved = { id, kind: "made-up", config: { region: "eu", container: "old" }, secrets: [{ field: "key" }] };

const far = vi.hoisted(() => ({
  opened: [] as { kind: string; context: ClientContext; lacking: string | null }[],
  closed: 0,
  answer: undefined as ((name: string, signal: AbortSignal) => Promise<Choice[]>) | undefined,
}));
vi.mock("@/lib/integrations/registry", () => ({
  integrations: [],
  integrationOf: (kind: string) => (kind === "made-up" ? store : undefined),
}));
vi.mock("@/lib/integrations/clients", () => ({
  openClient: (kind: string, context: ClientContext, lacking: string | null) => {
    far.opened.push({ kind, context, lacking });
    const { answer } = far;
    return {
      ...(answer && { choices: (name: string) => answer(name, context.signal) }),
      close: async () => {
        far.closed += 1;
      },
    };
  },
}));
vi.mock("./open-connector", () => ({
  requireConnectorRow: async () => saved,
  openStoredSecret: (_: unknown, __: unknown, name: string) => `stored-${name}`,
}));

const signal = new AbortController().signal;
const input = { kind: "made-up", config: { region: "eu" }, secrets: { key: "typed-key" }, field: "container" };
const thrownBy = async (work: Promise<unknown>): Promise<AppError> => {
  const thrown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (thrown instanceof AppError) return thrown;
  throw new Error(`No AppError but ${String(thrown)}.`);
};

beforeEach(() => Object.assign(far, { opened: [], closed: 0, answer: async () => offered }));
afterEach(() => vi.useRealTimers());

describe("what a field can be", () => {
  it.each([undefined, "", "half typed", 5])(
    "is asked with all but the field itself, whatever that holds (%j)",
    async (container) => {
      expect(await listChoices({ ...input, config: { ...input.config, container } }, signal)).toEqual(offered);
      expect(far.opened).toMatchObject([
        { kind: "made-up", lacking: "container", context: { connectorId: null, purpose: "test" } },
      ]);
      expect(far.opened[0]?.context).toMatchObject({ config: { region: "eu" }, secrets: { key: "typed-key" } });
      expect(far.opened[0]?.context.config).not.toHaveProperty("container");
      expect(far.closed).toBe(1);
    },
  );

  it("is not asked before the other fields are right, and those are told by name", async () => {
    const error = await thrownBy(listChoices({ ...input, config: {}, secrets: {} }, signal));
    expect(error.fields?.map(({ path }) => path)).toEqual(["config.region", "secrets.key"]);
    expect(far.opened).toEqual([]);
  });

  it.each(["path", "key", "nonsense", "constructor"])(
    "cannot be asked for %s, which has nothing to choose from",
    async (name) => {
      for (const work of [
        listChoices({ ...input, field: name }, signal),
        listSavedChoices(id, { field: name }, signal),
      ]) {
        const error = await thrownBy(work);
        expect([error.code, error.fields?.[0]?.path]).toEqual(["invalid-input", "field"]);
      }
      expect(far.opened).toEqual([]);
    },
  );

  it("cannot be asked of a client that lists nothing", async () => {
    far.answer = undefined;
    expect((await thrownBy(listChoices(input, signal))).code).toBe("invalid-input");
    expect(far.closed).toBe(1);
  });

  it("fails in the far end's own words, and the client is closed", async () => {
    const refusal = new AppError("permission-missing", "This key may not list.", { remedy: "Give it the right." });
    far.answer = () => Promise.reject(refusal);
    expect(await thrownBy(listChoices(input, signal))).toBe(refusal);
    expect(far.closed).toBe(1);
  });

  it("is given up after ten seconds, and the client is told so", async () => {
    let heard: AbortSignal | undefined;
    far.answer = (_, inner) => {
      heard = inner;
      return new Promise(() => {});
    };
    vi.useFakeTimers();
    const work = thrownBy(listChoices(input, signal));
    await vi.advanceTimersByTimeAsync(9_990);
    expect(heard?.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(10);
    vi.useRealTimers();
    expect(await work).toMatchObject({ code: "vendor-unreachable", message: expect.stringContaining("10 seconds") });
    expect(heard?.aborted).toBe(true);
    expect(far.closed).toBe(1);
  });

  it("ends when nobody waits any more", async () => {
    const left = new AbortController();
    far.answer = () => new Promise(() => {});
    const work = thrownBy(listChoices(input, left.signal));
    left.abort();
    expect((await work).code).toBe("vendor-unreachable");
    expect(far.closed).toBe(1);
  });

  it("keeps its secrets out of the log while it is asked", async () => {
    let logged = "";
    far.answer = async () => {
      logged = scrub("refused typed-key");
      return [];
    };
    expect(await listChoices(input, signal)).toEqual([]);
    expect(logged).toBe("refused [secret]");
  });
});

describe("of a saved connector", () => {
  it("is asked with its stored secret, which stays where it was even as another container is looked for", async () => {
    expect(
      await listSavedChoices(id, { field: "container", config: { container: "new", path: "dbt" } }, signal),
    ).toEqual(offered);
    expect(far.opened[0]?.context).toMatchObject({
      connectorId: id,
      config: { region: "eu", path: "dbt" },
      secrets: { key: "stored-key" },
    });
    expect(far.opened[0]?.context.config).not.toHaveProperty("container");
  });

  it("never sends a stored secret to another destination", async () => {
    const error = await thrownBy(listSavedChoices(id, { field: "container", config: { region: "us" } }, signal));
    expect(error.code).toBe("secret-required");
    expect(far.opened).toEqual([]);
    await listSavedChoices(id, { field: "container", config: { region: "us" }, secrets: { key: "typed" } }, signal);
    expect(far.opened[0]?.context.secrets).toEqual({ key: "typed" });
  });
});
