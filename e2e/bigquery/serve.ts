import { writeFileSync } from "node:fs";
import { startBigQuery } from "./start";

// Serves the demo projects until it is interrupted, and then tells what was asked that it does not know:
//
//   npx tsx e2e/bigquery/serve.ts KEY.json      the key file of a service account is written there

async function run(file: string | undefined): Promise<void> {
  const bigquery = await startBigQuery();
  console.log(`API endpoint  ${bigquery.url}\nTokens        ${bigquery.tokenUrl}\nProject       ${bigquery.projectId}`);
  if (file) writeFileSync(file, JSON.stringify(bigquery.keyFile, null, 2), { mode: 0o600 });
  process.once("SIGINT", async () => {
    for (const { method, target, rule } of bigquery.violations) console.error(`${method} ${target}: ${rule}`);
    await bigquery.close();
  });
}

await run(process.argv[2]);
