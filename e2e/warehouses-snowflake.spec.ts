import { expect } from "@playwright/test";
import { type SnowflakeStandIn, startSnowflake } from "./snowflake/start";
import { snowflakeWorld } from "./snowflake/world-from-catalog";
import { fillIn } from "./support/bucket-form";
import { changedSince, demoElsewhere, snowflakeAdapter } from "./support/demo-elsewhere";
import { demoMatches, expectChangesShown, expectReason, mapDemoProject } from "./support/demo-project";
import { installation } from "./support/installation";
import { test } from "./support/journey";
import { decideByHand, mappingRow } from "./support/mapping-page";
import {
  columnRow,
  copyRemedy,
  expectFailure,
  openColumns,
  openWarehouseForm,
  passSaveAndSync,
} from "./support/warehouse-form";

// An account of Snowflake, from an empty form to a project of dbt whose mapping can be trusted.
test.describe.configure({ mode: "serial", timeout: 240_000 });

const NAME = "Pedal on Snowflake";
const { files, relations } = demoElsewhere(snowflakeAdapter);
let account: SnowflakeStandIn;

test.beforeAll(async ({ api }) => {
  await api.deleteConnectors();
  const world = snowflakeWorld(changedSince(relations, snowflakeAdapter));
  // A role that may use everything and see no relation, as one has it that was granted USAGE alone.
  const grants = world.roles.flatMap((role) => role.grants).filter(({ privilege }) => privilege !== "REFERENCES");
  world.roles.push({ name: "CONNETRA_READER", grants });
  world.users[0]?.roles.push("CONNETRA_READER");
  for (const user of world.users) user.secondaryRoles = "NONE";
  account = await startSnowflake({ world, port: installation.standInPorts[0] });
});
test.afterAll(async ({ api }) => {
  await api.deleteConnectors();
  await account?.close();
});

test("a role that sees no table is told the grants, and with them everything passes", async ({ admin }) => {
  await openWarehouseForm(admin, /^Snowflake/, {
    Name: NAME,
    "Account identifier": "PEDALWORKS.SHOP",
    User: "catalog_user",
    Role: "connetra_reader",
    Warehouse: "catalog_wh",
    Database: "pedalworks",
    "Access URL": account.url,
  });
  await admin.getByRole("combobox", { name: "Sign in with" }).click();
  await admin.getByRole("option", { name: "A password" }).click();

  await test.step("a wrong password is told where it is noticed", async () => {
    await fillIn(admin, { Password: "not the password" });
    await expectFailure(admin, "Sign in", /does not accept this password/);
  });

  await test.step("the grants that are missing are there to copy, with the typed names in them", async () => {
    await fillIn(admin, { Password: "catalog" });
    await expectFailure(admin, "Count tables and views", "The role CONNETRA_READER may see no table and no view here.");
    const statements = (await copyRemedy(admin, "Count tables and views")).split("\n");
    expect(statements).toContain("GRANT REFERENCES ON ALL VIEWS IN DATABASE PEDALWORKS TO ROLE CONNETRA_READER;");
    for (const statement of statements) grant(statement);
  });

  await passSaveAndSync(admin, /\d+ tables.*\d+ views.*\d+ schemas.*\d+ columns/);
  expect(account.violations).toEqual([]);
  expect(account.openSessions()).toBe(0);

  await openColumns(admin, "RENTALS");
  await expect(columnRow(admin, "RENTAL_ID")).toContainText("NUMBER");
});

/** As an administrator runs it in a worksheet. */
function grant(statement: string): void {
  const [, privilege = "", kind = "", database = "", role = ""] =
    /^GRANT (REFERENCES|USAGE|MONITOR) ON (?:ALL|FUTURE) (.+)S IN DATABASE (\w+) TO ROLE (\w+);$/.exec(statement) ?? [];
  const on = (["SCHEMA", "TABLE", "VIEW", "EXTERNAL TABLE", "MATERIALIZED VIEW", "DYNAMIC TABLE"] as const).find(
    (known) => known === kind,
  );
  const granted = (["REFERENCES", "USAGE", "MONITOR"] as const).find((known) => known === privilege);
  if (!on || !granted) throw new Error(`This is no grant that an administrator could run: ${statement}`);
  account.world.roles.find(({ name }) => name === role)?.grants.push({ privilege: granted, on, path: [database] });
}

test("a project of dbt on it says what matches, and why the rest does not", async ({ admin, api }) => {
  const id = await mapDemoProject(admin, api, NAME, files);

  await test.step("names that dbt writes in lower case are those that Snowflake keeps in upper case", async () => {
    await expect(mappingRow(admin, "fct_rentals")).toContainText("PEDALWORKS.MARTS.FCT_RENTALS");
    await expect(mappingRow(admin, "fct_rentals")).toContainText("Same name");
  });

  await test.step("what is no longer there says so, with a remedy", () => {
    const remedies = [/dbt saw it in the warehouse/, /Grant the connector's user access/];
    return expectReason(admin, /^Not visible/, "dim_riders", remedies, "fct_rentals");
  });

  await decideByHand(admin, api, { id, ...demoMatches }, "dim_riders", "PEDALWORKS.MARTS.DIM_RIDERS_CURRENT");
});

test("columns that differ are marked, and a view that dbt knows nothing of hangs on its model", ({ admin }) =>
  expectChangesShown(admin, snowflakeAdapter.kept));
