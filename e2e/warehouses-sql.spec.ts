import { expect } from "@playwright/test";
import { fillIn } from "./support/bucket-form";
import { test } from "./support/journey";
import { createMysql } from "./support/mysql";
import { createRedshift } from "./support/redshift";
import {
  columnRow,
  copyRemedy,
  expectFailure,
  openColumns,
  openWarehouseForm,
  passSaveAndSync,
} from "./support/warehouse-form";

// Warehouses that speak the protocol of a database: from an empty form to tables with columns, by the grants that the form hands out.

// Tests may be asked to wait for each other.
test.describe.configure({ timeout: 240_000 });

test.beforeEach(({ api }) => api.deleteConnectors());
test.afterAll(({ api }) => api.deleteConnectors());

test("Redshift: a user who may read nothing is told the grants, and they are the ones that help", async ({
  admin,
  sampleDatabase,
}) => {
  const redshift = await createRedshift(sampleDatabase);
  try {
    await openWarehouseForm(admin, /^Amazon Redshift/, {
      Name: "Shop on Redshift",
      Host: redshift.host,
      Port: String(redshift.port),
      Database: redshift.database.toUpperCase(),
      User: redshift.user,
      Password: redshift.password,
    });

    await test.step("a database in the wrong case is mended by a button", async () => {
      await expectFailure(admin, "Open the database", /does not exist|no database/i);
      await admin.getByRole("button", { name: `Use ${redshift.database}` }).click();
      await expect(admin.getByLabel("Database", { exact: true })).toHaveValue(redshift.database);
    });

    await test.step("the grants stand there with the names in them", async () => {
      await expectFailure(
        admin,
        "Check what the user may read",
        `There are 3 tables and views, and the user ${redshift.user} may read none of them.`,
      );
      const grants = await copyRemedy(admin, "Check what the user may read");
      expect(grants).toContain(`GRANT SELECT ON ALL TABLES IN SCHEMA marts TO ${redshift.user};`);
      await redshift.run(grants);
      await redshift.run(await copyRemedy(admin, "Check row counts and sizes"));
    });

    await passSaveAndSync(admin, /1 table.*2 views.*1 schema.*6 columns/);
    await openColumns(admin, "orders");
    await expect(columnRow(admin, "amount")).toContainText("numeric(10,2)");
    await expect(columnRow(admin, "amount")).toContainText("In euro.");
    await openColumns(admin, "loose", "View");
    await expect(columnRow(admin, "order_state")).toContainText("character varying(20)");
  } finally {
    await redshift.drop();
  }
});

test("MySQL: an account without a privilege is told the grant, and it is the one that helps", async ({ admin }) => {
  const mysql = await createMysql();
  try {
    await openWarehouseForm(admin, /^MySQL \/ MariaDB/, {
      Name: "Shop on MariaDB",
      Host: mysql.host,
      Port: String(mysql.port),
      Database: mysql.database,
      User: mysql.user,
      Password: "not the password",
    });
    await expectFailure(admin, "Sign in", /does not accept/);
    await fillIn(admin, { Password: mysql.password });

    await test.step("the grant stands there with the names in it", async () => {
      await expectFailure(
        admin,
        "Find its databases",
        `The user ${mysql.user} sees no database named "${mysql.database}".`,
      );
      const grant = await copyRemedy(admin, "Find its databases");
      expect(grant).toContain(`TO '${mysql.user}'@'%';`);
      await mysql.run(grant);
    });

    await passSaveAndSync(admin, /1 table.*1 view.*1 schema.*5 columns/);
    await openColumns(admin, "orders");
    await expect(columnRow(admin, "amount")).toContainText("decimal(10,2)");
    await expect(columnRow(admin, "amount")).toContainText("In euro.");
  } finally {
    await mysql.drop();
  }
});
