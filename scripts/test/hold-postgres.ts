// A program that uses the embedded Postgres, for tests to kill: says where it is, then waits. SIGTERM ends it in order.
import { startPostgres } from "../postgres";

const [dataFolder = ""] = process.argv.slice(2);
const postgres = await startPostgres({ dataFolder, durable: false });
console.log(JSON.stringify({ url: postgres.url, wasRunning: postgres.wasRunning }));
process.once("SIGTERM", async () => {
  await postgres.stop();
  process.exit(0);
});
setInterval(() => {}, 60_000);
