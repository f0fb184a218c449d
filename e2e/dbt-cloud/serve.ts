import { writeFileSync } from "node:fs";
import { startDbtCloud } from "./start";

// Serves the demo account until it is interrupted:
//
//   npx tsx e2e/dbt-cloud/serve.ts [FILE.json]      then keeps what was asked in FILE.json

async function run(file: string | undefined): Promise<void> {
  const cloud = await startDbtCloud();
  console.log(`Access URL  ${cloud.url}\nAccount ID  ${cloud.accountId}\nToken       ${cloud.token}`);
  process.once("SIGINT", async () => {
    if (file) writeFileSync(file, JSON.stringify(cloud.requests));
    for (const { method, target, rule } of cloud.violations) console.error(`${method} ${target}: ${rule}`);
    await cloud.close();
  });
}

await run(process.argv[2]);
