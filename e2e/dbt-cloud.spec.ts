import { randomBytes } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { type DbtCloud, startDbtCloud } from "./dbt-cloud/start";
import { deliverWebhook } from "./dbt-cloud/webhook";
import {
  fieldOf,
  fillIn,
  openForm,
  saveAndSync,
  stepsOf,
  testRegion,
  verdictOf,
  walkToLineage,
} from "./support/bucket-form";
import { addCityTables, dropCityTables } from "./support/city-tables";
import { installation } from "./support/installation";
import { test } from "./support/journey";

// One account of dbt Cloud, from an empty form to the lineage of two projects and to syncs that start by themselves.
test.describe.configure({ mode: "serial" });

const NAME = "Pedal on dbt Cloud";
let cloud: DbtCloud;
/** An account of the same number in another region, which knows nothing of our token. */
let elsewhere: DbtCloud;

test.beforeAll(async ({ api, sampleDatabase }) => {
  const [port, elsewherePort] = installation.standInPorts;
  cloud = await startDbtCloud({ port });
  elsewhere = await startDbtCloud({ port: elsewherePort });
  await api.deleteConnectors();
  await addCityTables(sampleDatabase);
  await api.sync(await api.createWarehouse("Pedal warehouse", sampleDatabase));
});
test.afterAll(async ({ api, sampleDatabase }) => {
  await api.deleteConnectors();
  await dropCityTables(sampleDatabase);
  await Promise.all([cloud?.close(), elsewhere?.close()]);
});

/** The address of a job's page, as it stands in the browser of whoever looks at it. */
const jobPage = ({ url, accountId, demo: { pedalworks } }: DbtCloud): string =>
  `${url}/deploy/${accountId}/projects/${pedalworks.project.id}/jobs/${pedalworks.jobs.nightly.id}`;

/** As a person does: what stands there is replaced by what was cut out elsewhere, here out of the field of the name. */
async function paste(admin: Page, label: string, text: string): Promise<void> {
  await fillIn(admin, { Name: text });
  for (const [field, keys] of [
    ["Name", "ControlOrMeta+X"],
    [label, "ControlOrMeta+V"],
  ] as const) {
    await fieldOf(admin, field).focus();
    await admin.keyboard.press("ControlOrMeta+A");
    await admin.keyboard.press(keys);
  }
  await fillIn(admin, { Name: NAME });
}

test("a pasted page, a token and a click bring two projects, and their lineage is one", async ({ admin, api }) => {
  const { demo, accountId } = cloud;
  await openForm(admin, /^dbt Cloud/);

  await test.step("the address of a job's page fills in host and account, and offers its job", async () => {
    await paste(admin, "Access URL", jobPage(elsewhere));
    await expect(fieldOf(admin, "Access URL")).toHaveValue(elsewhere.url);
    await expect(fieldOf(admin, "Account ID")).toHaveValue(String(accountId));
    const { project, jobs } = demo.pedalworks;
    await expect(
      admin.getByRole("button", { name: `Only project ${project.id}, job ${jobs.nightly.id}` }),
    ).toBeVisible();
  });

  await test.step("a right token at a wrong address is told as what it may be", async () => {
    await fillIn(admin, { "Service token": cloud.token });
    await admin.getByRole("button", { name: "Test connection" }).click();
    await expect(verdictOf(admin)).toHaveText("Failed at “Present the token”");
    await expect(stepsOf(admin).filter({ hasText: "Reach dbt Cloud" })).toContainText("Passed");
    const token = stepsOf(admin).filter({ hasText: "Present the token" });
    await expect(token).toContainText("A valid token of an account that lives at another address is answered");
    await expect(token).toContainText("compare the access URL");
  });

  await test.step("so is a wrong token at the right address", async () => {
    await paste(admin, "Access URL", jobPage(cloud));
    await fillIn(admin, { "Service token": "dbtc_of-nobody" });
    await expect(fieldOf(admin, "Access URL")).toHaveValue(cloud.url);
    await admin.getByRole("button", { name: "Test connection" }).click();
    await expect(verdictOf(admin)).toHaveText("Failed at “Present the token”");
    await expect(stepsOf(admin).filter({ hasText: "Present the token" })).toContainText(/expired or revoked/);
  });

  await test.step("with both right every step passes but for a project in which nothing ever ran", async () => {
    await fillIn(admin, { "Service token": cloud.token });
    await admin.getByRole("button", { name: "Test connection" }).click();
    await expect(verdictOf(admin)).toHaveText(/^Works, with/);
    await expect(stepsOf(admin).filter({ hasText: /Failed|Skipped/ })).toHaveCount(0);
    await expect(stepsOf(admin).filter({ hasText: "List runs" })).toContainText("Passed over: Finance sandbox");
    await expect(testRegion(admin)).toContainText("48 of 55 match");
  });

  await test.step("the two that are meant are picked, and then nothing is left to warn of", async () => {
    await testRegion(admin).getByRole("button", { name: "Choose projects" }).click();
    const projects = admin.getByRole("group", { name: "Projects", exact: true }).first();
    await expect(projects.getByRole("checkbox")).toHaveCount(3);
    await projects.getByRole("button", { name: "Tick none" }).click();
    for (const { project } of [demo.pedalworks, demo.cityMobility])
      await projects.getByRole("checkbox", { name: new RegExp(`^${project.name}`) }).check();
    await admin.getByRole("button", { name: "Test again" }).click();
    await expect(verdictOf(admin)).toHaveText("Everything passed");
  });

  const sync = await saveAndSync(admin);
  await expect(sync.getByRole("list", { name: "Counts" })).toContainText(/40 models/);
  const connector = (await api.listConnectors()).find((one) => one.name === NAME);
  expect(connector?.config).toMatchObject({ accountId: String(accountId), accessUrl: cloud.url });
  expect(cloud.violations).toEqual([]);

  await test.step("a model says which job and run its facts are from, and leads there", async () => {
    const { daily } = demo.cityMobility.jobs;
    const newest = cloud.account.runs.findLast(({ jobId }) => jobId === daily.id)?.id ?? 0;
    await expectRunOf(admin, connector?.id ?? "", "lane_priorities", newest);
  });

  await test.step("from a model of one project the arrows lead to one of the other", async () => {
    await walkToLineage(admin, connector?.id ?? "", "stg_bike_share__stations", /^dim_stations, model, 1 upstream/);
    await admin.keyboard.press("ArrowLeft");
    await expect(
      admin
        .getByRole("main")
        .getByRole("status")
        .filter({ hasText: /stations.*, 2 upstream/ }),
    ).toHaveCount(1);
  });
});

/** On a model's page: the run that its facts come from, with the way to it in dbt Cloud. */
async function expectRunOf(admin: Page, connectorId: string, model: string, runId: number): Promise<void> {
  await admin.goto(`/catalog?q=${model}&type=model&connectorId=${connectorId}`);
  await admin.getByRole("link", { name: new RegExp(`^${model}\\b.*Model$`) }).click();
  const { project, jobs } = cloud.demo.cityMobility;
  const run = admin.getByRole("main").getByRole("link", { name: new RegExp(`^${jobs.daily.name} · run #${runId}\\b`) });
  await expect(run.first()).toHaveAttribute(
    "href",
    `${cloud.url}/deploy/${cloud.accountId}/projects/${project.id}/runs/${runId}`,
  );
}

test("what a job of dbt Cloud says when it ends starts a sync by itself, and what anybody else says does not", async ({
  admin,
  api,
}) => {
  const secret = randomBytes(24).toString("hex");
  const id = (await api.listConnectors()).find((one) => one.name === NAME)?.id ?? "";
  await admin.goto(`/settings/connectors/${id}`);
  const panel = admin.getByRole("region", { name: "Webhook" });
  const url = (await panel.getByText(/\/api\/v1\/webhooks\/dbt-cloud\//).textContent()) ?? "";
  await expect(panel).toContainText("Run completed");

  await test.step("the secret that dbt Cloud showed is entered", async () => {
    await panel.getByRole("link", { name: "Enter the secret" }).click();
    await fillIn(admin, { "Webhook secret": secret });
    await admin.getByRole("button", { name: "Save changes" }).click();
    await expect.poll(async () => (await api.connector(id)).webhook?.hasSecret).toBe(true);
    await admin.goto(`/settings/connectors/${id}`);
    await expect(panel).toContainText("Secret is set");
  });

  const { id: runId } = cloud.demo.cityMobility.runAgain();
  await test.step("a message that is signed with another secret is refused, and that is shown", async () => {
    const forged = await deliverWebhook(url, "another secret", cloud.webhookEvent(runId));
    expect(forged.status).toBe(401);
    await admin.reload();
    await expect(panel).toContainText("It was not signed with the secret that is saved here.");
    expect((await api.syncs(id)).items).toHaveLength(1);
  });

  await test.step("dbt Cloud's own starts a sync that nobody touches", async () => {
    const event = cloud.webhookEvent(runId);
    expect((await deliverWebhook(url, secret, event)).status).toBe(200);
    const outcome = admin.getByRole("region", { name: "Sync", exact: true }).getByRole("status");
    await expect(outcome).toContainText("Version 2 is published", { timeout: 60_000 });
    await admin.reload();
    await expect(panel).toContainText(/job\.run\.completed started a sync/);
    await expect(panel).toContainText(`run #${runId}`);
    // Sent once more, it is answered as well and counts no more.
    expect((await deliverWebhook(url, secret, event)).status).toBe(200);
    expect((await api.syncs(id)).items.map(({ trigger }) => trigger)).toEqual(["webhook", "manual"]);
    await expectRunOf(admin, id, "lane_priorities", runId);
  });
  expect(cloud.violations).toEqual([]);
});
