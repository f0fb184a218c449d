// A program of its own: it needs the installation's keys and the react-server condition, which the runner has not.
import { openInstallation } from "../../scripts/installation";

const installation = await openInstallation((said) => console.error(said));
const { ensureSampleDatabase } = await import("@/lib/platform/sample-database");
const { closeDatabase } = await import("@/lib/platform/db");
console.log(JSON.stringify(await ensureSampleDatabase()));
await closeDatabase();
await installation.close();
process.exit(0);
