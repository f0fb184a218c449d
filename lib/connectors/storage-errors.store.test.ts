import { afterAll, describe, expect, inject, it, onTestFinished, vi } from "vitest";
import type { Egress } from "@/lib/platform/egress";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { makeBucket } from "@/scripts/test/object-stores/seed";
import { CANARY } from "@/scripts/test/storage-errors/answers";
import { azureProvocations } from "@/scripts/test/storage-errors/azure-provocations";
import { fileProvocations } from "@/scripts/test/storage-errors/file-provocations";
import { gcsProvocations } from "@/scripts/test/storage-errors/gcs-provocations";
import type { Provocation, Settings } from "@/scripts/test/storage-errors/provocation";
import { s3Provocations } from "@/scripts/test/storage-errors/s3-provocations";
import { openStage } from "@/scripts/test/storage-errors/stage";
import { asMarkdown, type ErrorRow, readTable, rowOf, writeTable } from "@/scripts/test/storage-errors/table";
import { withVendorHosts } from "@/scripts/test/storage-errors/vendor-hosts";
import { AppError } from "../core/errors";
import type { StepFix } from "../integrations/contract";
import { testConnection } from "./test-connection";

vi.mock("@/lib/platform/egress", async (original) => {
  const actual = await original<{ egress: () => Egress }>();
  return { ...actual, egress: () => withVendorHosts(actual.egress()) };
});

useFreshDatabase();

/** A person waits no longer than this for an answer; the rest is for a busy machine. */
const ANSWER_MS = 10_000 + 1_000;

type Shown = { step: string; title: string; message: string; remedy: string; fix?: StepFix | undefined };

/** What a person is shown of a test that fails. */
async function shownFor(kind: string, { config, secrets }: Settings): Promise<Shown> {
  try {
    const given = Object.fromEntries(Object.entries(config).filter(([, value]) => value !== undefined));
    const view = await testConnection({ kind, config: given, secrets }, AbortSignal.timeout(30_000));
    const failed = view.steps.findIndex(({ status }) => status === "failed");
    const step = view.steps[failed];
    if (!step) throw new Error(`The test did not fail: ${JSON.stringify(view.steps)}`);
    expect(view.ok).toBe(false);
    const statuses = view.steps.map(({ status }) => status);
    // What worked stays told, and what was not tried is not said to have failed.
    expect(statuses.slice(0, failed)).not.toContain("failed");
    expect(statuses.slice(failed + 1).every((status) => status === "skipped")).toBe(true);
    return { step: step.id, title: step.title, message: step.message, remedy: step.remedy ?? "", fix: step.fix };
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    const [field] = thrown.fields ?? [];
    return { step: "form", title: "The form", message: field?.message ?? thrown.message, remedy: "" };
  }
}

const rows = new Map<Provocation, ErrorRow>();

const provoke = (section: string, kind: string) => async (provocation: Provocation) => {
  for (const [name, value] of Object.entries(provocation.env ?? {})) vi.stubEnv(name, value);
  if (provocation.env) onTestFinished(() => void vi.unstubAllEnvs());
  const settings = await provocation.settings();
  if (provocation.clockOffMs !== undefined) {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + provocation.clockOffMs });
    onTestFinished(() => void vi.useRealTimers());
  }
  const startedAt = performance.now();
  const { title, fix, ...shown } = await shownFor(kind, settings);
  const tookMs = performance.now() - startedAt;
  rows.set(provocation, rowOf(section, provocation, { ...shown, step: title, button: fix?.label }));

  expect(shown.step, `${shown.message} ${shown.remedy}`).toBe(provocation.step);
  expect(tookMs).toBeLessThan(ANSWER_MS);
  for (const named of provocation.remedy ?? []) expect(shown.remedy).toContain(named);
  expect(fix?.config).toEqual(provocation.fix);
  if (shown.step !== "form") expect(shown.remedy).not.toBe("");
  const said = JSON.stringify({ shown, fix });
  for (const secret of [CANARY, ...Object.values(settings.secrets)]) expect(said).not.toContain(secret);
};

const { s3, gcs, azure } = inject("objectStores");
const stages = await Promise.all([s3, gcs, azure].map(({ endpoint }) => openStage(endpoint)));
const [s3Stage, gcsStage, azureStage] = stages;
if (!s3Stage || !gcsStage || !azureStage) throw new Error("There is a stage for each store.");
afterAll(() => Promise.all(stages.map((stage) => stage.close())));

const files = await makeBucket(s3, "acme-files");
const fileSettings = (path: string): Settings => ({
  config: { region: s3.region, bucket: files.name, accessKeyId: s3.accessKeyId, storageUrl: s3.endpoint, path },
  secrets: { secretAccessKey: s3.secretAccessKey },
});
const sections = [
  { section: "S3", kind: "dbt-core-s3", provocations: await s3Provocations(s3Stage, s3) },
  { section: "Google Cloud Storage", kind: "dbt-core-gcs", provocations: await gcsProvocations(gcsStage, gcs) },
  { section: "Azure Blob Storage", kind: "dbt-core-azure", provocations: await azureProvocations(azureStage, azure) },
  {
    section: "Files, in any of them",
    kind: "dbt-core-s3",
    provocations: await fileProvocations(files, fileSettings),
  },
];

describe.each(sections)("what goes wrong with $section is told with its remedy", ({ section, kind, provocations }) => {
  // Most of these wait for somebody to give up.
  const isSlow = ({ by }: Provocation) => by === "network";
  it.concurrent.each(provocations.filter(isSlow))("$done", { timeout: 90_000 }, provoke(section, kind));
  it.each(provocations.filter((one) => !isSlow(one)))("$done", provoke(section, kind));
});

it("docs/storage-errors.md shows what was provoked here", () => {
  const made = asMarkdown(sections.flatMap(({ provocations }) => provocations.flatMap((one) => rows.get(one) ?? [])));
  if (process.env.UPDATE_DOCS === "1") writeTable(made);
  expect(readTable()).toBe(made);
});
