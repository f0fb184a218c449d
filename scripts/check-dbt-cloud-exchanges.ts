import { readFileSync } from "node:fs";
import { z } from "zod";
import { exchangeSchema } from "../e2e/dbt-cloud/exchange";
import { askEverything } from "../e2e/dbt-cloud/specification/ask-everything";
import { checkExchanges } from "../e2e/dbt-cloud/specification/check-exchanges";
import { readSpecification, specificationFolder } from "../e2e/dbt-cloud/specification/specification";
import { startDbtCloud } from "../e2e/dbt-cloud/start";

// Checks requests and answers against dbt Cloud's own specification, where that is beside the project.
//
//   npx tsx scripts/check-dbt-cloud-exchanges.ts              all that the stand-in of e2e/dbt-cloud answers
//   npx tsx scripts/check-dbt-cloud-exchanges.ts FILE.json    exchanges that were kept: its `requests` as JSON

async function exchangesOfStandIn() {
  const cloud = await startDbtCloud();
  try {
    await askEverything(cloud);
    return cloud.requests;
  } finally {
    await cloud.close();
  }
}

const folder = specificationFolder();
if (!folder) {
  console.error("dbt Cloud's specification is not beside the project (../shared/dbt-cloud): nothing was checked.");
  process.exit(process.env.CI ? 1 : 0);
}
const [file] = process.argv.slice(2);
const exchanges = file
  ? z.array(exchangeSchema).parse(JSON.parse(readFileSync(file, "utf8")))
  : await exchangesOfStandIn();
const { faults, met } = checkExchanges(readSpecification(folder), exchanges);
for (const fault of new Set(faults)) console.error(fault);
console.log(`${exchanges.length} exchanges, ${faults.length} faults, ${met.size} known differences met`);
process.exit(faults.length > 0 || exchanges.length === 0 ? 1 : 0);
