import { startSnowflake } from "./start";

// Serves the demo account until it is interrupted, and then tells what was asked that it does not know:
//
//   npx tsx e2e/snowflake/serve.ts

async function run(): Promise<void> {
  const snowflake = await startSnowflake();
  const [user] = snowflake.world.users;
  console.log(`Account     ${snowflake.world.account}\nAccess URL  ${snowflake.url}`);
  console.log(`User        ${user?.name}\nPassword    ${user?.password}\nWarehouse   CATALOG_WH\nDatabase    SHOP`);
  process.once("SIGINT", async () => {
    for (const { method, target, rule } of snowflake.violations) console.error(`${method} ${target}: ${rule}`);
    await snowflake.close();
  });
}

await run();
